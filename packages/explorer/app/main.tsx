import './style.css'
import { render } from 'preact'
import { unpackRecord } from '../src/file/packed.ts'
import { App } from './App.tsx'
import { language, record, texts } from './state.ts'

const root = document.getElementById('explorer')

const start = async (): Promise<void> => {
  if (root === null) return
  try {
    const { texts: own, ...rest } = await unpackRecord(document.getElementById('record')?.textContent ?? '')
    texts.value = own
    record.value = rest
  } catch {
    root.textContent = language.value.words('Unreadable')
    return
  }
  root.textContent = ''
  render(<App />, root)
}

void start()
