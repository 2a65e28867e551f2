import { agreement } from './agreement/subject.ts'
import { delivery } from './delivery/subject.ts'
import { designation } from './designation/subject.ts'
import { gathering } from './gathering/subject.ts'
import { inauguration } from './inauguration/subject.ts'
import { indicator } from './indicator/subject.ts'
import { initiative } from './initiative/subject.ts'
import { invitation } from './invitation/subject.ts'
import { jointBody } from './jointBody/subject.ts'
import { meeting } from './meeting/subject.ts'
import { membership } from './membership/subject.ts'
import { observer } from './observer/subject.ts'
import { office } from './office/subject.ts'
import { party } from './party/subject.ts'
import { person } from './person/subject.ts'
import { pledge } from './pledge/subject.ts'
import { source } from './source/subject.ts'
import { textRelation } from './textRelation/subject.ts'
import { treaty } from './treaty/subject.ts'
import { undertaking } from './undertaking/subject.ts'
import { visit } from './visit/subject.ts'

/** Every subject of the record. All catalogues, streams and facets of cooperation derive from this table. */
export const subjects = {
  source,
  party,
  person,
  meeting,
  visit,
  undertaking,
  agreement,
  pledge,
  delivery,
  observer,
  initiative,
  gathering,
  designation,
  jointBody,
  treaty,
  inauguration,
  invitation,
  textRelation,
  membership,
  office,
  indicator
}
