/** Parquet: a file for each table, and the data dictionary. */

export { exportParquet } from './parquet/exportParquet.ts'
