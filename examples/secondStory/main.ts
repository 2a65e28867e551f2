// Records the documents of the second story, and says which of them shows which kind of thing:
//
//   node --conditions=@communique/source examples/secondStory/main.ts
import { kindRows, kindTable } from './kindTable.ts'
import { recordedIn } from './recorded.ts'
import { folders, shownIn } from './shown.ts'

const documents = []
for (const folder of folders) documents.push(...shownIn(folder, await recordedIn(folder)))
console.log(kindTable(kindRows(documents)))
