import './style.css'
import { render } from 'preact'
import { unpackRecord } from '../src/file/packed.ts'
import { App } from './App.tsx'
import { language, record } from './state.ts'

const root = document.getElementById('explorer')

const start = async (): Promise<void> => {
  if (root === null) return
  try {
    record.value = await unpackRecord(document.getElementById('record')?.textContent ?? '')
  } catch {
    root.textContent = language.value.words('Unreadable')
    return
  }
  root.textContent = ''
  render(<App />, root)
}

void start()
