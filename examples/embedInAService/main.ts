import { cooperationService } from './cooperationService.ts'

cooperationService().listen(8080, () => console.log('http://localhost:8080/countries/UZ'))
