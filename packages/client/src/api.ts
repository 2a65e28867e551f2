// Made of the OpenAPI description of the service by "pnpm client". Do not edit.
import type { CooperationCommand, CooperationEvent, CooperationRecord } from '@communique/core'

export interface paths {
  readonly '/commands': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Records a fact, a further source, a correction or a retraction. */
    readonly post: operations['record']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/documents/plan': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Shows what recording a document would do; writes nothing. */
    readonly post: operations['planDocument']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/documents': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Records a document: all that its plan says, or nothing. */
    readonly post: operations['recordDocument']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/countries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Countries on record, and since when. */
    readonly get: operations['listCountry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/countries/{country}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /countries with this identity. */
    readonly get: operations['getCountry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/timelines/{country}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Events with a country, in the order of occurrence. */
    readonly get: operations['listTimelineEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/parties/{party}/timeline': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Events with a party, in the order of occurrence. */
    readonly get: operations['listPartyEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/parties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Parties, and the names under which they are on record. */
    readonly get: operations['listParty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/parties/{partyId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /parties with this identity. */
    readonly get: operations['getParty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/persons': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Persons, and the names under which they are on record. */
    readonly get: operations['listPerson']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/persons/{personId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /persons with this identity. */
    readonly get: operations['getPerson']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/sources': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Documents on which claims rest. */
    readonly get: operations['listSource']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/sources/{sourceId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /sources with this identity. */
    readonly get: operations['getSource']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/agreements': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Texts that are drafted, signed, in force or ended. */
    readonly get: operations['listAgreement']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/agreements/{agreementId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /agreements with this identity. */
    readonly get: operations['getAgreement']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/treaties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Treaties on record, and their depositaries. */
    readonly get: operations['listTreaty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/treaties/{treatyId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /treaties with this identity. */
    readonly get: operations['getTreaty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/treaties/{treaty}/parties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Parties that signed, joined, are bound by or left a treaty, as of a day. */
    readonly get: operations['listTreatyParty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/pledges': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Pledges, their donors and beneficiaries, and the sums disbursed and outstanding. */
    readonly get: operations['listPledge']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/pledges/{pledgeId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /pledges with this identity. */
    readonly get: operations['getPledge']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/deliveries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Aid delivered without a pledge on record. */
    readonly get: operations['listDelivery']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/deliveries/{disbursementId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /deliveries with this identity. */
    readonly get: operations['getDelivery']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/undertakings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Undertakings that are intended, proposed, agreed, done or lapsed. */
    readonly get: operations['listUndertaking']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/undertakings/{undertakingId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /undertakings with this identity. */
    readonly get: operations['getUndertaking']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/initiatives': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Coalitions, prizes, platforms and programmes, and those that joined. */
    readonly get: operations['listInitiative']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/initiatives/{initiativeId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /initiatives with this identity. */
    readonly get: operations['getInitiative']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/joint-bodies': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Joint bodies and their members. */
    readonly get: operations['listJointBody']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/joint-bodies/{jointBodyId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /joint-bodies with this identity. */
    readonly get: operations['getJointBody']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/gatherings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Gatherings announced and held, and their participants. */
    readonly get: operations['listGathering']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/gatherings/{gatheringId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /gatherings with this identity. */
    readonly get: operations['getGathering']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Invitations and their answers. */
    readonly get: operations['listInvitation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/{invitationId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /invitations with this identity. */
    readonly get: operations['getInvitation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/designations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Titles conferred on places, by whom and for how long. */
    readonly get: operations['listDesignation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/designations/{designationId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /designations with this identity. */
    readonly get: operations['getDesignation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/observers': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Observers that were invited, applied, were admitted or left. */
    readonly get: operations['listObserver']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/observers/{observer}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /observers with this identity. */
    readonly get: operations['getObserver']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/ties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Parties that are bound to each other, and the number of their ties. */
    readonly get: operations['listTie']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/ties/{tie}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /ties with this identity. */
    readonly get: operations['getTie']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/calendar': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Facts in the calendar: what occurred, what lies ahead, and for which period a designation holds. */
    readonly get: operations['listCalendarEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/calendar/{entry}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /calendar with this identity. */
    readonly get: operations['getCalendarEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/figures': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Numbers of events by country, year, type and the roles of the country. */
    readonly get: operations['listFigure']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/figures/{figure}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /figures with this identity. */
    readonly get: operations['getFigure']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/themes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Events by theme and country. */
    readonly get: operations['listThemeMention']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/themes/{mention}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /themes with this identity. */
    readonly get: operations['getThemeMention']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/appearances': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Appearances of persons: under which name and title, on whose side, and whom they met. */
    readonly get: operations['listAppearance']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/appearances/{appearance}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /appearances with this identity. */
    readonly get: operations['getAppearance']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/references': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Identities that the record names and that nothing on it introduces. */
    readonly get: operations['listOpenReference']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/references/{reference}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /references with this identity. */
    readonly get: operations['getOpenReference']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/duties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Duties under agreements that are overdue on a day, or fall due until another. */
    readonly get: operations['listDuty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/sources/{source}/claims': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Claims that rest on a source, and the words they rest on. */
    readonly get: operations['listClaim']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/facts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Facts as believed, in the order of recording. */
    readonly get: operations['listBelieved']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/facts/{eventId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The entry of /facts with this identity. */
    readonly get: operations['getBelieved']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/countries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /countries that came, changed or went since an instant. */
    readonly get: operations['compareCountry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/timelines/{country}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /timelines/{country} that came, changed or went since an instant. */
    readonly get: operations['compareTimelineEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/parties/{party}/timeline': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /parties/{party}/timeline that came, changed or went since an instant. */
    readonly get: operations['comparePartyEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/parties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /parties that came, changed or went since an instant. */
    readonly get: operations['compareParty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/persons': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /persons that came, changed or went since an instant. */
    readonly get: operations['comparePerson']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/sources': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /sources that came, changed or went since an instant. */
    readonly get: operations['compareSource']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/agreements': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /agreements that came, changed or went since an instant. */
    readonly get: operations['compareAgreement']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/treaties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /treaties that came, changed or went since an instant. */
    readonly get: operations['compareTreaty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/treaties/{treaty}/parties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /treaties/{treaty}/parties that came, changed or went since an instant. */
    readonly get: operations['compareTreatyParty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/pledges': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /pledges that came, changed or went since an instant. */
    readonly get: operations['comparePledge']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/deliveries': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /deliveries that came, changed or went since an instant. */
    readonly get: operations['compareDelivery']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/undertakings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /undertakings that came, changed or went since an instant. */
    readonly get: operations['compareUndertaking']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/initiatives': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /initiatives that came, changed or went since an instant. */
    readonly get: operations['compareInitiative']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/joint-bodies': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /joint-bodies that came, changed or went since an instant. */
    readonly get: operations['compareJointBody']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/gatherings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /gatherings that came, changed or went since an instant. */
    readonly get: operations['compareGathering']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/invitations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /invitations that came, changed or went since an instant. */
    readonly get: operations['compareInvitation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/designations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /designations that came, changed or went since an instant. */
    readonly get: operations['compareDesignation']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/observers': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /observers that came, changed or went since an instant. */
    readonly get: operations['compareObserver']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/ties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /ties that came, changed or went since an instant. */
    readonly get: operations['compareTie']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/calendar': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /calendar that came, changed or went since an instant. */
    readonly get: operations['compareCalendarEntry']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/figures': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /figures that came, changed or went since an instant. */
    readonly get: operations['compareFigure']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/themes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /themes that came, changed or went since an instant. */
    readonly get: operations['compareThemeMention']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/appearances': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /appearances that came, changed or went since an instant. */
    readonly get: operations['compareAppearance']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/references': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /references that came, changed or went since an instant. */
    readonly get: operations['compareOpenReference']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/duties': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /duties that came, changed or went since an instant. */
    readonly get: operations['compareDuty']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/sources/{source}/claims': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /sources/{source}/claims that came, changed or went since an instant. */
    readonly get: operations['compareClaim']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/differences/facts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The rows of /facts that came, changed or went since an instant. */
    readonly get: operations['compareBelieved']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/record': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Everything on record after a cursor, in the order of recording. */
    readonly get: operations['readRecord']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/texts/{digest}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The text of a source, by the digest that its citations name. */
    readonly get: operations['getText']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/calendar.ics': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The calendar of the record, for calendar programs: a token is the password, whatever the name. */
    readonly get: operations['subscribeToCalendar']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exports': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The formats of the field that the record is exported in. */
    readonly get: operations['listExportFormats']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exports/{format}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The files of the record in a format, and what the format leaves out. */
    readonly get: operations['describeExport']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exports/{format}/{file}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** A file of the record in a format. */
    readonly get: operations['getExportedFile']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Entries recorded since a cursor, as CloudEvents. */
    readonly get: operations['listChanges']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/session': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The account of the asker. */
    readonly get: operations['getSession']
    readonly put?: never
    /** Keeps the token of the `Authorization` in a cookie, for the page in a browser. */
    readonly post: operations['startSession']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/session/end': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Takes the cookie back. */
    readonly post: operations['endSession']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/livez': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Answers while the process runs. */
    readonly get: operations['getLiveness']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/readyz': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Answers whether questions can be asked and facts recorded. */
    readonly get: operations['getReadiness']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The figures of the service, for Prometheus and for readers of OpenMetrics. */
    readonly get: operations['getMetrics']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/openapi.json': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The OpenAPI description of the service. */
    readonly get: operations['getDescription']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    readonly Recorded: {
      readonly recorded: readonly {
        readonly id: components['schemas']['EventId']
        readonly type: string
        readonly stream: components['schemas']['StreamName']
        readonly version: number
      }[]
      readonly cursor: string | null
    }
    /** EventId */
    readonly EventId: string
    /** StreamName */
    readonly StreamName: string
    readonly Problem: {
      readonly type: string
      readonly title: string
      readonly status: number
      readonly detail: string
    }
    readonly Plan: {
      readonly source: string
      readonly recordable: boolean
      readonly steps: readonly components['schemas']['PlannedStep'][]
      readonly unknown: readonly {
        readonly kind: string
        readonly id: string
        readonly nearest: string | null
        readonly line: number
      }[]
    }
    readonly PlannedStep: {
      /** @enum {unknown} */
      readonly action: 'Record' | 'Correct' | 'Retract' | 'Restore' | 'Unchanged' | 'Attest' | 'OnRecord' | 'Refused'
      readonly eventId: components['schemas']['EventId']
      readonly type: string
      readonly data?: unknown
      readonly quotes: readonly string[]
      readonly line: number | null
      readonly refusal: string | null
    }
    readonly CountryPage: {
      readonly items: readonly components['schemas']['Country'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Country: {
      readonly country: components['schemas']['CountryCode']
      readonly name: string
      readonly entries: number
      readonly first: components['schemas']['ShownDate'] | null
      readonly last: components['schemas']['ShownDate'] | null
    }
    /** CountryCode */
    readonly CountryCode: string
    readonly ShownDate: components['schemas']['OccurrenceDate'] & {
      readonly earliest: string | null
      readonly latest: string | null
      readonly qualifier: string
    }
    readonly OccurrenceDate: {
      readonly edtf: components['schemas']['Edtf']
      readonly basis: components['schemas']['DateBasis']
      readonly words: components['schemas']['Citation'] | null
      readonly note: components['schemas']['Text'] | null
    }
    /** Edtf */
    readonly Edtf: string
    /** @enum {unknown} */
    readonly DateBasis: 'Stated' | 'Computed' | 'External' | 'Unknown'
    /** Citation */
    readonly Citation: {
      readonly source: components['schemas']['SourceId']
      readonly digest: components['schemas']['Sha256'] | null
      readonly position: components['schemas']['TextPosition'] | null
      readonly quote: components['schemas']['TextQuote'] | null
    }
    /** SourceId */
    readonly SourceId: string
    /** Sha256 */
    readonly Sha256: string
    /** TextPosition */
    readonly TextPosition: {
      readonly start: components['schemas']['CodePointOffset']
      readonly end: components['schemas']['CodePointOffset']
    }
    /** CodePointOffset */
    readonly CodePointOffset: number
    readonly TextQuote: {
      readonly exact: string
      readonly prefix: string
      readonly suffix: string
    }
    /** Text */
    readonly Text: string
    readonly Country2: {
      readonly country: components['schemas']['CountryCode']
      readonly name: string
      readonly entries: number
      readonly first: components['schemas']['ShownDate'] | null
      readonly last: components['schemas']['ShownDate'] | null
    }
    readonly TimelineEntryPage: {
      readonly items: readonly components['schemas']['TimelineEntry'][]
      readonly total: number
      readonly next: string | null
    }
    readonly TimelineEntry: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly people: readonly components['schemas']['PersonNamed'][]
      readonly date: components['schemas']['ShownDate']
      readonly place: components['schemas']['Place'] | null
      readonly meeting: string | null
      readonly visit: string | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly resources: readonly components['schemas']['Resource'][]
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly through: readonly components['schemas']['PartyId'][]
    }
    /**
     * Instant
     * Format: date-time
     */
    readonly Instant: string
    /** RecorderId */
    readonly RecorderId: string
    readonly CooperationEvent: CooperationEvent
    /** LanguageTag */
    readonly LanguageTag: string
    /** PartyId */
    readonly PartyId: string
    /** @enum {unknown} */
    readonly PartyKind:
      | 'State'
      | 'GovernmentBody'
      | 'DiplomaticMission'
      | 'IntergovernmentalOrganisation'
      | 'Agency'
      | 'Company'
      | 'Foundation'
      | 'ResearchOrganisation'
      | 'Association'
      | 'NationalCommission'
      | 'Parliament'
      | 'Court'
      | 'Region'
      | 'City'
      | 'GroupOfStates'
      | 'Organ'
      | 'Fund'
      | 'Bank'
      | 'University'
      | 'Media'
      | 'ReligiousBody'
      | 'ArmedGroup'
      | 'PrivatePerson'
    /** PersonId */
    readonly PersonId: string
    /** MeetingId */
    readonly MeetingId: string
    /** Place */
    readonly Place: {
      readonly country: components['schemas']['CountryCode'] | null
      readonly city: components['schemas']['Text'] | null
      readonly site: components['schemas']['Text'] | null
      readonly headquartersOf: components['schemas']['PartyId'] | null
    }
    readonly CountryLinks: readonly components['schemas']['CountryLink'][]
    readonly CountryLink: {
      readonly country: components['schemas']['CountryCode']
      readonly role: components['schemas']['CountryRole']
      readonly through: components['schemas']['PartyId'] | null
    }
    /** @enum {unknown} */
    readonly CountryRole:
      'Counterpart' | 'Signatory' | 'Donor' | 'Beneficiary' | 'Invitee' | 'Host' | 'Seat' | 'Venue' | 'Accreditation'
    readonly Theme:
      | {
          /** @constant */
          readonly type: 'Kept'
          readonly theme: components['schemas']['ThemeCode']
        }
      | {
          /** @constant */
          readonly type: 'Open'
          readonly tag: components['schemas']['Text']
        }
    /** @enum {unknown} */
    readonly ThemeCode:
      | 'ArtificialIntelligence'
      | 'CapacityBuilding'
      | 'Children'
      | 'ClimateChange'
      | 'CounterExtremism'
      | 'Culture'
      | 'Dialogue'
      | 'Education'
      | 'Entrepreneurship'
      | 'Environment'
      | 'FoodSecurity'
      | 'Health'
      | 'Heritage'
      | 'HigherEducation'
      | 'HumanitarianAid'
      | 'Manuscripts'
      | 'Media'
      | 'Scholarships'
      | 'Science'
      | 'StrategicForesight'
      | 'SustainableDevelopment'
      | 'Technology'
      | 'Tourism'
      | 'Women'
      | 'Youth'
    /** Quantity */
    readonly Quantity: string
    readonly Resource:
      | {
          /** @constant */
          readonly type: 'Money'
          readonly money: components['schemas']['Money']
        }
      | {
          /** @constant */
          readonly type: 'InKind'
          readonly quantity: components['schemas']['Quantity'] | null
          readonly thing: components['schemas']['Text']
        }
      | {
          /** @constant */
          readonly type: 'Unquantified'
          readonly description: components['schemas']['Text']
        }
    /** Money */
    readonly Money: {
      readonly amount: components['schemas']['DecimalString']
      readonly currency: components['schemas']['CurrencyCode']
    }
    /** DecimalString */
    readonly DecimalString: string
    /** CurrencyCode */
    readonly CurrencyCode: string
    /** AgreementId */
    readonly AgreementId: string
    /** @enum {unknown} */
    readonly AgreementKind:
      'MemorandumOfUnderstanding' | 'CooperationAgreement' | 'GrantAgreement' | 'ActionPlan' | 'Protocol'
    /** ObligationId */
    readonly ObligationId: string
    readonly Beneficiaries: {
      readonly countries: readonly components['schemas']['CountryCode'][]
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly others: components['schemas']['Text'] | null
    }
    /** @enum {unknown} */
    readonly InitiativeKind: 'Coalition' | 'Prize' | 'Platform' | 'Programme' | 'List' | 'Charter'
    /** @enum {unknown} */
    readonly JointBodyKind: 'WorkingGroup' | 'Committee' | 'Centre' | 'Commission' | 'Council' | 'Fund' | 'Secretariat'
    /** @enum {unknown} */
    readonly Strength:
      | 'Occurred'
      | 'Signed'
      | 'Agreed'
      | 'Pledged'
      | 'Invited'
      | 'TentativelyInvited'
      | 'Announced'
      | 'Proposed'
      | 'Intended'
      | 'Attested'
      | 'Reported'
    readonly PersonNamed: {
      readonly person: components['schemas']['PersonId'] | null
      readonly printedName: components['schemas']['Text'] | null
      readonly printedTitle: components['schemas']['Text'] | null
      readonly party: components['schemas']['PartyId'] | null
      readonly capacity: string
    }
    readonly CorrectionNote: {
      readonly eventId: components['schemas']['EventId']
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly reason: components['schemas']['Text'] | null
      readonly date: components['schemas']['OccurrenceDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Dissent: {
      readonly eventId: components['schemas']['EventId']
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly note: components['schemas']['Text'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly PartyEntryPage: {
      readonly items: readonly components['schemas']['PartyEntry'][]
      readonly total: number
      readonly next: string | null
    }
    readonly PartyEntry: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly people: readonly components['schemas']['PersonNamed'][]
      readonly date: components['schemas']['ShownDate']
      readonly place: components['schemas']['Place'] | null
      readonly meeting: string | null
      readonly visit: string | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly resources: readonly components['schemas']['Resource'][]
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
      readonly parts: readonly string[]
    }
    readonly PartyPage: {
      readonly items: readonly components['schemas']['Party'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Party: {
      readonly partyId: components['schemas']['PartyId']
      readonly name: components['schemas']['Text']
      readonly kind: components['schemas']['PartyKind']
      readonly country: components['schemas']['CountryCode'] | null
      readonly accreditedTo: components['schemas']['CountryCode'] | null
      readonly parent: components['schemas']['PartyId'] | null
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: components['schemas']['PartyId'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Party2: {
      readonly partyId: components['schemas']['PartyId']
      readonly name: components['schemas']['Text']
      readonly kind: components['schemas']['PartyKind']
      readonly country: components['schemas']['CountryCode'] | null
      readonly accreditedTo: components['schemas']['CountryCode'] | null
      readonly parent: components['schemas']['PartyId'] | null
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: components['schemas']['PartyId'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly PersonPage: {
      readonly items: readonly components['schemas']['Person'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Person: {
      readonly personId: string
      readonly name: components['schemas']['Text']
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: string | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Person2: {
      readonly personId: string
      readonly name: components['schemas']['Text']
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: string | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly SourcePage: {
      readonly items: readonly components['schemas']['Source'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Source: {
      readonly sourceId: string
      readonly title: components['schemas']['Text']
      readonly publisher: components['schemas']['Text']
      readonly publishedOn: components['schemas']['ShownDate'] | null
      readonly language: components['schemas']['LanguageTag']
      readonly where: components['schemas']['Text'] | null
      readonly digest: components['schemas']['Sha256'] | null
    }
    readonly Source2: {
      readonly sourceId: string
      readonly title: components['schemas']['Text']
      readonly publisher: components['schemas']['Text']
      readonly publishedOn: components['schemas']['ShownDate'] | null
      readonly language: components['schemas']['LanguageTag']
      readonly where: components['schemas']['Text'] | null
      readonly digest: components['schemas']['Sha256'] | null
    }
    readonly AgreementPage: {
      readonly items: readonly components['schemas']['Agreement'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Agreement: {
      readonly agreementId: string
      readonly kind: components['schemas']['AgreementKind']
      /** @enum {unknown} */
      readonly status: 'Drafting' | 'Signed' | 'InForce' | 'Expired' | 'Terminated'
      readonly title: components['schemas']['Text'] | null
      readonly purpose: components['schemas']['Text']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly signedOn: components['schemas']['ShownDate'] | null
      readonly place: components['schemas']['Place'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly until: components['schemas']['ShownDate'] | null
      readonly endedOn: components['schemas']['ShownDate'] | null
      readonly under: string | null
      readonly pledges: readonly string[]
      readonly themes: readonly components['schemas']['Theme'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Agreement2: {
      readonly agreementId: string
      readonly kind: components['schemas']['AgreementKind']
      /** @enum {unknown} */
      readonly status: 'Drafting' | 'Signed' | 'InForce' | 'Expired' | 'Terminated'
      readonly title: components['schemas']['Text'] | null
      readonly purpose: components['schemas']['Text']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly signedOn: components['schemas']['ShownDate'] | null
      readonly place: components['schemas']['Place'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly until: components['schemas']['ShownDate'] | null
      readonly endedOn: components['schemas']['ShownDate'] | null
      readonly under: string | null
      readonly pledges: readonly string[]
      readonly themes: readonly components['schemas']['Theme'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly TreatyPage: {
      readonly items: readonly components['schemas']['Treaty'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Treaty: {
      readonly treatyId: string
      readonly title: components['schemas']['Text'] | null
      readonly depositary: components['schemas']['PartyId'] | null
      readonly adoptedOn: components['schemas']['ShownDate'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly terminatedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Treaty2: {
      readonly treatyId: string
      readonly title: components['schemas']['Text'] | null
      readonly depositary: components['schemas']['PartyId'] | null
      readonly adoptedOn: components['schemas']['ShownDate'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly terminatedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    /**
     * IsoDay
     * Format: date
     */
    readonly IsoDay: string
    readonly TreatyPartyPage: {
      readonly items: readonly components['schemas']['TreatyParty'][]
      readonly total: number
      readonly next: string | null
    }
    readonly TreatyParty: {
      readonly party: components['schemas']['PartyId']
      /** @enum {unknown} */
      readonly bound: 'Certainly' | 'Possibly' | 'No'
      readonly signedOn: components['schemas']['ShownDate'] | null
      readonly inForceFrom: components['schemas']['ShownDate'] | null
      readonly reservations: number
      readonly declarations: number
    }
    readonly PledgePage: {
      readonly items: readonly components['schemas']['Pledge'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Pledge: {
      readonly pledgeId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text']
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly agreement: string | null
      readonly on: components['schemas']['ShownDate']
      readonly pledged: components['schemas']['Resource']
      readonly total: components['schemas']['Resource']
      readonly disbursed: components['schemas']['Money'] | null
      readonly outstanding: components['schemas']['Money'] | null
      readonly overDisbursed: components['schemas']['Money'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Pledge2: {
      readonly pledgeId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text']
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly agreement: string | null
      readonly on: components['schemas']['ShownDate']
      readonly pledged: components['schemas']['Resource']
      readonly total: components['schemas']['Resource']
      readonly disbursed: components['schemas']['Money'] | null
      readonly outstanding: components['schemas']['Money'] | null
      readonly overDisbursed: components['schemas']['Money'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly DeliveryPage: {
      readonly items: readonly components['schemas']['Delivery'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Delivery: {
      readonly disbursementId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly on: components['schemas']['ShownDate']
      readonly resource: components['schemas']['Resource']
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Delivery2: {
      readonly disbursementId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly on: components['schemas']['ShownDate']
      readonly resource: components['schemas']['Resource']
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly UndertakingPage: {
      readonly items: readonly components['schemas']['Undertaking'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Undertaking: {
      readonly undertakingId: string
      readonly since: components['schemas']['ShownDate']
      /** @enum {unknown} */
      readonly rung: 'Intended' | 'Proposed' | 'Agreed' | 'Fulfilled' | 'Lapsed'
      readonly what: components['schemas']['Text']
      readonly by: readonly components['schemas']['PartyId'][]
      readonly with: readonly components['schemas']['PartyId'][]
      readonly due: components['schemas']['ShownDate'] | null
      readonly resource: components['schemas']['Resource'] | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly agreement: string | null
      readonly outcome: components['schemas']['Text'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Undertaking2: {
      readonly undertakingId: string
      readonly since: components['schemas']['ShownDate']
      /** @enum {unknown} */
      readonly rung: 'Intended' | 'Proposed' | 'Agreed' | 'Fulfilled' | 'Lapsed'
      readonly what: components['schemas']['Text']
      readonly by: readonly components['schemas']['PartyId'][]
      readonly with: readonly components['schemas']['PartyId'][]
      readonly due: components['schemas']['ShownDate'] | null
      readonly resource: components['schemas']['Resource'] | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly agreement: string | null
      readonly outcome: components['schemas']['Text'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly InitiativePage: {
      readonly items: readonly components['schemas']['Initiative'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Initiative: {
      readonly initiativeId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Attested' | 'Launched' | 'Concluded'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['InitiativeKind'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly invited: readonly components['schemas']['PartyId'][]
    }
    readonly Initiative2: {
      readonly initiativeId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Attested' | 'Launched' | 'Concluded'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['InitiativeKind'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly invited: readonly components['schemas']['PartyId'][]
    }
    readonly JointBodyPage: {
      readonly items: readonly components['schemas']['JointBody'][]
      readonly total: number
      readonly next: string | null
    }
    readonly JointBody: {
      readonly jointBodyId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Agreed' | 'Attested' | 'Established' | 'Dissolved'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['JointBodyKind'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly establishedOn: components['schemas']['ShownDate'] | null
      readonly dissolvedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly JointBody2: {
      readonly jointBodyId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Agreed' | 'Attested' | 'Established' | 'Dissolved'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['JointBodyKind'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly establishedOn: components['schemas']['ShownDate'] | null
      readonly dissolvedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly GatheringPage: {
      readonly items: readonly components['schemas']['Gathering'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Gathering: {
      readonly gatheringId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Announced' | 'Held'
      readonly name: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly organisers: readonly components['schemas']['PartyId'][]
      readonly scheduledFor: components['schemas']['ShownDate'] | null
      readonly heldOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Gathering2: {
      readonly gatheringId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Announced' | 'Held'
      readonly name: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly organisers: readonly components['schemas']['PartyId'][]
      readonly scheduledFor: components['schemas']['ShownDate'] | null
      readonly heldOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly InvitationPage: {
      readonly items: readonly components['schemas']['Invitation'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Invitation: {
      readonly invitationId: string
      readonly answers: readonly {
        readonly party: components['schemas']['PartyId']
        /** @enum {unknown} */
        readonly status: 'Accepted' | 'Declined' | 'NoAnswerReported'
      }[]
    }
    readonly Invitation2: {
      readonly invitationId: string
      readonly answers: readonly {
        readonly party: components['schemas']['PartyId']
        /** @enum {unknown} */
        readonly status: 'Accepted' | 'Declined' | 'NoAnswerReported'
      }[]
    }
    readonly DesignationPage: {
      readonly items: readonly components['schemas']['Designation'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Designation: {
      readonly designationId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Conferred' | 'Opened' | 'Concluded'
      readonly title: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly conferredBy: components['schemas']['PartyId'] | null
      readonly conferredOn: components['schemas']['ShownDate'] | null
      readonly openedOn: components['schemas']['ShownDate'] | null
      readonly concludedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly Designation2: {
      readonly designationId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Conferred' | 'Opened' | 'Concluded'
      readonly title: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly conferredBy: components['schemas']['PartyId'] | null
      readonly conferredOn: components['schemas']['ShownDate'] | null
      readonly openedOn: components['schemas']['ShownDate'] | null
      readonly concludedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly ObserverPage: {
      readonly items: readonly components['schemas']['Observer'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Observer: {
      readonly observer: string
      readonly organisation: components['schemas']['PartyId']
      readonly party: components['schemas']['PartyId']
      /** @enum {unknown} */
      readonly status: 'Invited' | 'Applied' | 'Observer' | 'AttestedObserver' | 'Declined' | 'Withdrawn'
      readonly steps: number
    }
    readonly Observer2: {
      readonly observer: string
      readonly organisation: components['schemas']['PartyId']
      readonly party: components['schemas']['PartyId']
      /** @enum {unknown} */
      readonly status: 'Invited' | 'Applied' | 'Observer' | 'AttestedObserver' | 'Declined' | 'Withdrawn'
      readonly steps: number
    }
    readonly TiePage: {
      readonly items: readonly components['schemas']['Tie'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Tie: {
      readonly tie: string
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly standing: number
      readonly ended: number
    }
    readonly Tie2: {
      readonly tie: string
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly standing: number
      readonly ended: number
    }
    readonly CalendarEntryPage: {
      readonly items: readonly components['schemas']['CalendarEntry'][]
      readonly total: number
      readonly next: string | null
    }
    readonly CalendarEntry: {
      readonly entry: string
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      /** @enum {unknown} */
      readonly as: 'Occurred' | 'Scheduled' | 'Period'
      readonly date: components['schemas']['ShownDate']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
    }
    readonly CalendarEntry2: {
      readonly entry: string
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      /** @enum {unknown} */
      readonly as: 'Occurred' | 'Scheduled' | 'Period'
      readonly date: components['schemas']['ShownDate']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
    }
    readonly FigurePage: {
      readonly items: readonly components['schemas']['Figure'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Figure: {
      readonly figure: string
      readonly country: components['schemas']['CountryCode']
      readonly year: string | null
      readonly type: string
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly events: number
    }
    readonly Figure2: {
      readonly figure: string
      readonly country: components['schemas']['CountryCode']
      readonly year: string | null
      readonly type: string
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly events: number
    }
    readonly ThemeMentionPage: {
      readonly items: readonly components['schemas']['ThemeMention'][]
      readonly total: number
      readonly next: string | null
    }
    readonly ThemeMention: {
      readonly mention: string
      readonly theme: components['schemas']['Theme']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly country: components['schemas']['CountryCode']
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly year: string | null
    }
    readonly ThemeMention2: {
      readonly mention: string
      readonly theme: components['schemas']['Theme']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly country: components['schemas']['CountryCode']
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly year: string | null
    }
    readonly AppearancePage: {
      readonly items: readonly components['schemas']['Appearance'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Appearance: {
      readonly appearance: string
      readonly person: components['schemas']['PersonId']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly type: string
      readonly date: components['schemas']['ShownDate']
      readonly meeting: components['schemas']['MeetingId'] | null
      readonly printedName: components['schemas']['Text'] | null
      readonly printedTitle: components['schemas']['Text'] | null
      readonly capacity: string
      readonly party: components['schemas']['PartyId'] | null
      readonly met: readonly components['schemas']['PersonMet'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly PersonMet: {
      readonly person: components['schemas']['PersonId']
      readonly party: components['schemas']['PartyId']
    }
    readonly Appearance2: {
      readonly appearance: string
      readonly person: components['schemas']['PersonId']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly type: string
      readonly date: components['schemas']['ShownDate']
      readonly meeting: components['schemas']['MeetingId'] | null
      readonly printedName: components['schemas']['Text'] | null
      readonly printedTitle: components['schemas']['Text'] | null
      readonly capacity: string
      readonly party: components['schemas']['PartyId'] | null
      readonly met: readonly components['schemas']['PersonMet'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly OpenReferencePage: {
      readonly items: readonly components['schemas']['OpenReference'][]
      readonly total: number
      readonly next: string | null
    }
    readonly OpenReference: {
      readonly reference: string
      readonly kind: string
      readonly id: string
      readonly usedIn: readonly components['schemas']['ReferenceUse'][]
    }
    readonly ReferenceUse: {
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly type: string
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly OpenReference2: {
      readonly reference: string
      readonly kind: string
      readonly id: string
      readonly usedIn: readonly components['schemas']['ReferenceUse'][]
    }
    readonly DutyPage: {
      readonly items: readonly components['schemas']['Duty'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Duty: {
      readonly duty: string
      readonly agreementId: components['schemas']['AgreementId']
      readonly obligationId: components['schemas']['ObligationId']
      readonly debtors: readonly components['schemas']['PartyId'][]
      readonly what: components['schemas']['Text']
      readonly country: components['schemas']['CountryCode'] | null
      readonly due: components['schemas']['Days'] | null
      /** @enum {unknown} */
      readonly status: 'Due' | 'PossiblyOverdue' | 'Overdue' | 'Fulfilled' | 'Waived' | 'Undated'
    }
    readonly Days: {
      readonly earliest: components['schemas']['IsoDay'] | null
      readonly latest: components['schemas']['IsoDay'] | null
    }
    readonly ClaimPage: {
      readonly items: readonly components['schemas']['Claim'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Claim: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly spans: readonly components['schemas']['Span'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
    }
    readonly Span: {
      readonly citation: components['schemas']['Citation']
      readonly citedBy: components['schemas']['EventId']
      /** @enum {unknown} */
      readonly bears: 'Claim' | 'Correction' | 'Date' | 'Corroboration' | 'Dissent'
      readonly words: string | null
    }
    readonly BelievedPage: {
      readonly items: readonly components['schemas']['Believed'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Believed: {
      readonly eventId: components['schemas']['EventId']
      readonly type: string
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly on: components['schemas']['ShownDate'] | null
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
      readonly data: components['schemas']['UnknownRecord']
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrected: boolean
    }
    readonly UnknownRecord: Record<string, never>
    readonly Believed2: {
      readonly eventId: components['schemas']['EventId']
      readonly type: string
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly on: components['schemas']['ShownDate'] | null
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
      readonly data: components['schemas']['UnknownRecord']
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrected: boolean
    }
    readonly CountryDifference: {
      readonly put: readonly components['schemas']['Country3'][]
      readonly removed: readonly string[]
    }
    readonly Country3: {
      readonly country: components['schemas']['CountryCode']
      readonly name: string
      readonly entries: number
      readonly first: components['schemas']['ShownDate'] | null
      readonly last: components['schemas']['ShownDate'] | null
    }
    readonly TimelineEntryDifference: {
      readonly put: readonly components['schemas']['TimelineEntry2'][]
      readonly removed: readonly string[]
    }
    readonly TimelineEntry2: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly people: readonly components['schemas']['PersonNamed'][]
      readonly date: components['schemas']['ShownDate']
      readonly place: components['schemas']['Place'] | null
      readonly meeting: string | null
      readonly visit: string | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly resources: readonly components['schemas']['Resource'][]
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly through: readonly components['schemas']['PartyId'][]
    }
    readonly PartyEntryDifference: {
      readonly put: readonly components['schemas']['PartyEntry2'][]
      readonly removed: readonly string[]
    }
    readonly PartyEntry2: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly people: readonly components['schemas']['PersonNamed'][]
      readonly date: components['schemas']['ShownDate']
      readonly place: components['schemas']['Place'] | null
      readonly meeting: string | null
      readonly visit: string | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly resources: readonly components['schemas']['Resource'][]
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
      readonly parts: readonly string[]
    }
    readonly PartyDifference: {
      readonly put: readonly components['schemas']['Party3'][]
      readonly removed: readonly string[]
    }
    readonly Party3: {
      readonly partyId: components['schemas']['PartyId']
      readonly name: components['schemas']['Text']
      readonly kind: components['schemas']['PartyKind']
      readonly country: components['schemas']['CountryCode'] | null
      readonly accreditedTo: components['schemas']['CountryCode'] | null
      readonly parent: components['schemas']['PartyId'] | null
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: components['schemas']['PartyId'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly PersonDifference: {
      readonly put: readonly components['schemas']['Person3'][]
      readonly removed: readonly string[]
    }
    readonly Person3: {
      readonly personId: string
      readonly name: components['schemas']['Text']
      readonly aliases: readonly components['schemas']['Text'][]
      readonly mergedInto: string | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly SourceDifference: {
      readonly put: readonly components['schemas']['Source3'][]
      readonly removed: readonly string[]
    }
    readonly Source3: {
      readonly sourceId: string
      readonly title: components['schemas']['Text']
      readonly publisher: components['schemas']['Text']
      readonly publishedOn: components['schemas']['ShownDate'] | null
      readonly language: components['schemas']['LanguageTag']
      readonly where: components['schemas']['Text'] | null
      readonly digest: components['schemas']['Sha256'] | null
    }
    readonly AgreementDifference: {
      readonly put: readonly components['schemas']['Agreement3'][]
      readonly removed: readonly string[]
    }
    readonly Agreement3: {
      readonly agreementId: string
      readonly kind: components['schemas']['AgreementKind']
      /** @enum {unknown} */
      readonly status: 'Drafting' | 'Signed' | 'InForce' | 'Expired' | 'Terminated'
      readonly title: components['schemas']['Text'] | null
      readonly purpose: components['schemas']['Text']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly signedOn: components['schemas']['ShownDate'] | null
      readonly place: components['schemas']['Place'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly until: components['schemas']['ShownDate'] | null
      readonly endedOn: components['schemas']['ShownDate'] | null
      readonly under: string | null
      readonly pledges: readonly string[]
      readonly themes: readonly components['schemas']['Theme'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly TreatyDifference: {
      readonly put: readonly components['schemas']['Treaty3'][]
      readonly removed: readonly string[]
    }
    readonly Treaty3: {
      readonly treatyId: string
      readonly title: components['schemas']['Text'] | null
      readonly depositary: components['schemas']['PartyId'] | null
      readonly adoptedOn: components['schemas']['ShownDate'] | null
      readonly inForceOn: components['schemas']['ShownDate'] | null
      readonly terminatedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly TreatyPartyDifference: {
      readonly put: readonly components['schemas']['TreatyParty2'][]
      readonly removed: readonly string[]
    }
    readonly TreatyParty2: {
      readonly party: components['schemas']['PartyId']
      /** @enum {unknown} */
      readonly bound: 'Certainly' | 'Possibly' | 'No'
      readonly signedOn: components['schemas']['ShownDate'] | null
      readonly inForceFrom: components['schemas']['ShownDate'] | null
      readonly reservations: number
      readonly declarations: number
    }
    readonly PledgeDifference: {
      readonly put: readonly components['schemas']['Pledge3'][]
      readonly removed: readonly string[]
    }
    readonly Pledge3: {
      readonly pledgeId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text']
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly agreement: string | null
      readonly on: components['schemas']['ShownDate']
      readonly pledged: components['schemas']['Resource']
      readonly total: components['schemas']['Resource']
      readonly disbursed: components['schemas']['Money'] | null
      readonly outstanding: components['schemas']['Money'] | null
      readonly overDisbursed: components['schemas']['Money'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly DeliveryDifference: {
      readonly put: readonly components['schemas']['Delivery3'][]
      readonly removed: readonly string[]
    }
    readonly Delivery3: {
      readonly disbursementId: string
      readonly donor: components['schemas']['PartyId']
      readonly recipient: components['schemas']['PartyId'] | null
      readonly through: components['schemas']['PartyId'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly beneficiaries: components['schemas']['Beneficiaries']
      readonly on: components['schemas']['ShownDate']
      readonly resource: components['schemas']['Resource']
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly UndertakingDifference: {
      readonly put: readonly components['schemas']['Undertaking3'][]
      readonly removed: readonly string[]
    }
    readonly Undertaking3: {
      readonly undertakingId: string
      readonly since: components['schemas']['ShownDate']
      /** @enum {unknown} */
      readonly rung: 'Intended' | 'Proposed' | 'Agreed' | 'Fulfilled' | 'Lapsed'
      readonly what: components['schemas']['Text']
      readonly by: readonly components['schemas']['PartyId'][]
      readonly with: readonly components['schemas']['PartyId'][]
      readonly due: components['schemas']['ShownDate'] | null
      readonly resource: components['schemas']['Resource'] | null
      readonly themes: readonly components['schemas']['Theme'][]
      readonly agreement: string | null
      readonly outcome: components['schemas']['Text'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly InitiativeDifference: {
      readonly put: readonly components['schemas']['Initiative3'][]
      readonly removed: readonly string[]
    }
    readonly Initiative3: {
      readonly initiativeId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Attested' | 'Launched' | 'Concluded'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['InitiativeKind'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly invited: readonly components['schemas']['PartyId'][]
    }
    readonly JointBodyDifference: {
      readonly put: readonly components['schemas']['JointBody3'][]
      readonly removed: readonly string[]
    }
    readonly JointBody3: {
      readonly jointBodyId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Agreed' | 'Attested' | 'Established' | 'Dissolved'
      readonly name: components['schemas']['Text'] | null
      readonly kind: components['schemas']['JointBodyKind'] | null
      readonly purpose: components['schemas']['Text'] | null
      readonly members: readonly components['schemas']['PartyId'][]
      readonly establishedOn: components['schemas']['ShownDate'] | null
      readonly dissolvedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly GatheringDifference: {
      readonly put: readonly components['schemas']['Gathering3'][]
      readonly removed: readonly string[]
    }
    readonly Gathering3: {
      readonly gatheringId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Announced' | 'Held'
      readonly name: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly organisers: readonly components['schemas']['PartyId'][]
      readonly scheduledFor: components['schemas']['ShownDate'] | null
      readonly heldOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly InvitationDifference: {
      readonly put: readonly components['schemas']['Invitation3'][]
      readonly removed: readonly string[]
    }
    readonly Invitation3: {
      readonly invitationId: string
      readonly answers: readonly {
        readonly party: components['schemas']['PartyId']
        /** @enum {unknown} */
        readonly status: 'Accepted' | 'Declined' | 'NoAnswerReported'
      }[]
    }
    readonly DesignationDifference: {
      readonly put: readonly components['schemas']['Designation3'][]
      readonly removed: readonly string[]
    }
    readonly Designation3: {
      readonly designationId: string
      /** @enum {unknown} */
      readonly status: 'Mentioned' | 'Conferred' | 'Opened' | 'Concluded'
      readonly title: components['schemas']['Text'] | null
      readonly place: components['schemas']['Place'] | null
      readonly conferredBy: components['schemas']['PartyId'] | null
      readonly conferredOn: components['schemas']['ShownDate'] | null
      readonly openedOn: components['schemas']['ShownDate'] | null
      readonly concludedOn: components['schemas']['ShownDate'] | null
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly ObserverDifference: {
      readonly put: readonly components['schemas']['Observer3'][]
      readonly removed: readonly string[]
    }
    readonly Observer3: {
      readonly observer: string
      readonly organisation: components['schemas']['PartyId']
      readonly party: components['schemas']['PartyId']
      /** @enum {unknown} */
      readonly status: 'Invited' | 'Applied' | 'Observer' | 'AttestedObserver' | 'Declined' | 'Withdrawn'
      readonly steps: number
    }
    readonly TieDifference: {
      readonly put: readonly components['schemas']['Tie3'][]
      readonly removed: readonly string[]
    }
    readonly Tie3: {
      readonly tie: string
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly standing: number
      readonly ended: number
    }
    readonly CalendarEntryDifference: {
      readonly put: readonly components['schemas']['CalendarEntry3'][]
      readonly removed: readonly string[]
    }
    readonly CalendarEntry3: {
      readonly entry: string
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      /** @enum {unknown} */
      readonly as: 'Occurred' | 'Scheduled' | 'Period'
      readonly date: components['schemas']['ShownDate']
      readonly fact: components['schemas']['CooperationEvent']
      readonly strength: components['schemas']['Strength']
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
    }
    readonly FigureDifference: {
      readonly put: readonly components['schemas']['Figure3'][]
      readonly removed: readonly string[]
    }
    readonly Figure3: {
      readonly figure: string
      readonly country: components['schemas']['CountryCode']
      readonly year: string | null
      readonly type: string
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly events: number
    }
    readonly ThemeMentionDifference: {
      readonly put: readonly components['schemas']['ThemeMention3'][]
      readonly removed: readonly string[]
    }
    readonly ThemeMention3: {
      readonly mention: string
      readonly theme: components['schemas']['Theme']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly country: components['schemas']['CountryCode']
      readonly roles: readonly components['schemas']['CountryRole'][]
      readonly year: string | null
    }
    readonly AppearanceDifference: {
      readonly put: readonly components['schemas']['Appearance3'][]
      readonly removed: readonly string[]
    }
    readonly Appearance3: {
      readonly appearance: string
      readonly person: components['schemas']['PersonId']
      readonly eventId: components['schemas']['EventId']
      readonly position: number
      readonly type: string
      readonly date: components['schemas']['ShownDate']
      readonly meeting: components['schemas']['MeetingId'] | null
      readonly printedName: components['schemas']['Text'] | null
      readonly printedTitle: components['schemas']['Text'] | null
      readonly capacity: string
      readonly party: components['schemas']['PartyId'] | null
      readonly met: readonly components['schemas']['PersonMet'][]
      readonly citations: readonly components['schemas']['Citation'][]
    }
    readonly OpenReferenceDifference: {
      readonly put: readonly components['schemas']['OpenReference3'][]
      readonly removed: readonly string[]
    }
    readonly OpenReference3: {
      readonly reference: string
      readonly kind: string
      readonly id: string
      readonly usedIn: readonly components['schemas']['ReferenceUse'][]
    }
    readonly DutyDifference: {
      readonly put: readonly components['schemas']['Duty2'][]
      readonly removed: readonly string[]
    }
    readonly Duty2: {
      readonly duty: string
      readonly agreementId: components['schemas']['AgreementId']
      readonly obligationId: components['schemas']['ObligationId']
      readonly debtors: readonly components['schemas']['PartyId'][]
      readonly what: components['schemas']['Text']
      readonly country: components['schemas']['CountryCode'] | null
      readonly due: components['schemas']['Days'] | null
      /** @enum {unknown} */
      readonly status: 'Due' | 'PossiblyOverdue' | 'Overdue' | 'Fulfilled' | 'Waived' | 'Undated'
    }
    readonly ClaimDifference: {
      readonly put: readonly components['schemas']['Claim2'][]
      readonly removed: readonly string[]
    }
    readonly Claim2: {
      readonly eventId: components['schemas']['EventId']
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly fact: components['schemas']['CooperationEvent']
      readonly spans: readonly components['schemas']['Span'][]
      readonly corrections: readonly components['schemas']['CorrectionNote'][]
      readonly dissent: readonly components['schemas']['Dissent'][]
    }
    readonly BelievedDifference: {
      readonly put: readonly components['schemas']['Believed3'][]
      readonly removed: readonly string[]
    }
    readonly Believed3: {
      readonly eventId: components['schemas']['EventId']
      readonly type: string
      readonly stream: components['schemas']['StreamName']
      readonly position: number
      readonly recordedAt: components['schemas']['Instant']
      readonly recordedBy: components['schemas']['RecorderId']
      readonly on: components['schemas']['ShownDate'] | null
      readonly parties: readonly components['schemas']['PartyId'][]
      readonly countries: components['schemas']['CountryLinks']
      readonly data: components['schemas']['UnknownRecord']
      readonly citations: readonly components['schemas']['Citation'][]
      readonly corrected: boolean
    }
    readonly RecordPage: {
      readonly organisation: string | null
      readonly items: readonly components['schemas']['RecordEntry'][]
      readonly cursor: string
      readonly more: boolean
      readonly total: number
    }
    readonly RecordEntry: CooperationRecord
    readonly ExportFormats: {
      readonly items: readonly components['schemas']['ExportFormat'][]
    }
    readonly ExportFormat: {
      readonly name: string
      readonly meaning: string
      readonly path: string
    }
    readonly Export: {
      readonly format: string
      readonly organisation: string | null
      readonly files: readonly components['schemas']['ExportedFile'][]
      readonly report: components['schemas']['ExportReport']
    }
    readonly ExportedFile: {
      readonly name: string
      readonly mediaType: string
      readonly bytes: number
      readonly path: string
    }
    readonly ExportReport: {
      readonly written: number
      readonly leftOut: readonly {
        readonly kind: string
        readonly reason: string
        readonly subjects: readonly string[]
      }[]
      readonly approximations: readonly {
        readonly subject: string
        readonly field: string
        readonly recorded: string
        readonly written: string
      }[]
    }
    readonly CloudEvent: {
      /** @constant */
      readonly specversion: '1.0'
      readonly id: string
      readonly source: string
      readonly type: string
      readonly subject: string
      readonly time: string
      /** @constant */
      readonly datacontenttype: 'application/json'
      readonly sequence: string
      readonly data: components['schemas']['UnknownRecord']
    }
    readonly Session: {
      readonly recorder: components['schemas']['RecorderId']
      /** @enum {unknown} */
      readonly role: 'reader' | 'recorder' | 'corrector' | 'administrator'
    }
    readonly Liveness: {
      /** @constant */
      readonly status: 'Up'
    }
    readonly Readiness: {
      /** @enum {unknown} */
      readonly status: 'Ready' | 'NotReady'
      /** @enum {unknown} */
      readonly reading: 'CatchingUp' | 'Following' | 'Stopped'
      readonly logAnswers: boolean
    }
    readonly CooperationCommand: CooperationCommand
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  readonly record: {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        /**
         * @description A string in quotes. The same key again, with the same command, has the same effect once.
         * @example "visit-of-may"
         */
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CooperationCommand']
      }
    }
    readonly responses: {
      /** @description It was on record already. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Recorded']
        }
      }
      /** @description It is on record. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Recorded']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly planDocument: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        /**
         * @example source:
         *       id: ministers
         *       title: Ministers meet in Tashkent
         *       publisher: The organisation
         *       published: 2024-05-31
         *       text: The ministers met in Tashkent.
         *     claims:
         *       - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
         */
        readonly 'application/yaml': string
        readonly 'application/json': Record<string, never>
      }
    }
    readonly responses: {
      /** @description The plan. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Plan']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly recordDocument: {
    readonly parameters: {
      readonly query?: {
        /** @description `true`: also where it names identities that nothing introduces. */
        readonly allowUnknown?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        /**
         * @example source:
         *       id: ministers
         *       title: Ministers meet in Tashkent
         *       publisher: The organisation
         *       published: 2024-05-31
         *       text: The ministers met in Tashkent.
         *     claims:
         *       - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
         */
        readonly 'application/yaml': string
        readonly 'application/json': Record<string, never>
      }
    }
    readonly responses: {
      /** @description All of it was on record already. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Recorded']
        }
      }
      /** @description It is on record. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Recorded']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listCountry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this entries, or with it among several. */
        readonly entries?: readonly string[]
        /** @description Rows with this first, or with it among several. */
        readonly first?: readonly string[]
        /** @description Rows with this last, or with it among several. */
        readonly last?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CountryPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getCountry: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly country: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Country2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listTimelineEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this people, or with it among several. */
        readonly people?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this visit, or with it among several. */
        readonly visit?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this resources, or with it among several. */
        readonly resources?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description A code of ISO 3166, or a name.
         * @example UZ
         */
        readonly country: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TimelineEntryPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listPartyEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this people, or with it among several. */
        readonly people?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this visit, or with it among several. */
        readonly visit?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this resources, or with it among several. */
        readonly resources?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Rows with this parts, or with it among several. */
        readonly parts?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a party.
         * @example our-organisation
         */
        readonly party: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PartyEntryPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listParty: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this partyId, or with it among several. */
        readonly partyId?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this accreditedTo, or with it among several. */
        readonly accreditedTo?: readonly string[]
        /** @description Rows with this parent, or with it among several. */
        readonly parent?: readonly string[]
        /** @description Rows with this aliases, or with it among several. */
        readonly aliases?: readonly string[]
        /** @description Rows with this mergedInto, or with it among several. */
        readonly mergedInto?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PartyPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getParty: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly partyId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Party2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listPerson: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this personId, or with it among several. */
        readonly personId?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this aliases, or with it among several. */
        readonly aliases?: readonly string[]
        /** @description Rows with this mergedInto, or with it among several. */
        readonly mergedInto?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PersonPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getPerson: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly personId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Person2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listSource: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this sourceId, or with it among several. */
        readonly sourceId?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this publisher, or with it among several. */
        readonly publisher?: readonly string[]
        /** @description Rows with this publishedOn, or with it among several. */
        readonly publishedOn?: readonly string[]
        /** @description Rows with this language, or with it among several. */
        readonly language?: readonly string[]
        /** @description Rows with this where, or with it among several. */
        readonly where?: readonly string[]
        /** @description Rows with this digest, or with it among several. */
        readonly digest?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SourcePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getSource: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly sourceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Source2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listAgreement: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this agreementId, or with it among several. */
        readonly agreementId?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this signedOn, or with it among several. */
        readonly signedOn?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this inForceOn, or with it among several. */
        readonly inForceOn?: readonly string[]
        /** @description Rows with this endedOn, or with it among several. */
        readonly endedOn?: readonly string[]
        /** @description Rows with this under, or with it among several. */
        readonly under?: readonly string[]
        /** @description Rows with this pledges, or with it among several. */
        readonly pledges?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AgreementPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getAgreement: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly agreementId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Agreement2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listTreaty: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this treatyId, or with it among several. */
        readonly treatyId?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this depositary, or with it among several. */
        readonly depositary?: readonly string[]
        /** @description Rows with this adoptedOn, or with it among several. */
        readonly adoptedOn?: readonly string[]
        /** @description Rows with this inForceOn, or with it among several. */
        readonly inForceOn?: readonly string[]
        /** @description Rows with this terminatedOn, or with it among several. */
        readonly terminatedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TreatyPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTreaty: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly treatyId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Treaty2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listTreatyParty: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The day of the question, such as 2024-06-30. It must be given.
         * @example 2024-06-30
         */
        readonly day?: components['schemas']['IsoDay']
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this bound, or with it among several. */
        readonly bound?: readonly string[]
        /** @description Rows with this signedOn, or with it among several. */
        readonly signedOn?: readonly string[]
        /** @description Rows with this inForceFrom, or with it among several. */
        readonly inForceFrom?: readonly string[]
        /** @description Rows with this reservations, or with it among several. */
        readonly reservations?: readonly string[]
        /** @description Rows with this declarations, or with it among several. */
        readonly declarations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a treaty.
         * @example water-convention
         */
        readonly treaty: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TreatyPartyPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listPledge: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this pledgeId, or with it among several. */
        readonly pledgeId?: readonly string[]
        /** @description Rows with this donor, or with it among several. */
        readonly donor?: readonly string[]
        /** @description Rows with this recipient, or with it among several. */
        readonly recipient?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this beneficiaries, or with it among several. */
        readonly beneficiaries?: readonly string[]
        /** @description Rows with this agreement, or with it among several. */
        readonly agreement?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this pledged, or with it among several. */
        readonly pledged?: readonly string[]
        /** @description Rows with this total, or with it among several. */
        readonly total?: readonly string[]
        /** @description Rows with this disbursed, or with it among several. */
        readonly disbursed?: readonly string[]
        /** @description Rows with this outstanding, or with it among several. */
        readonly outstanding?: readonly string[]
        /** @description Rows with this overDisbursed, or with it among several. */
        readonly overDisbursed?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PledgePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getPledge: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly pledgeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Pledge2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listDelivery: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this disbursementId, or with it among several. */
        readonly disbursementId?: readonly string[]
        /** @description Rows with this donor, or with it among several. */
        readonly donor?: readonly string[]
        /** @description Rows with this recipient, or with it among several. */
        readonly recipient?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this beneficiaries, or with it among several. */
        readonly beneficiaries?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this resource, or with it among several. */
        readonly resource?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeliveryPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDelivery: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly disbursementId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Delivery2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listUndertaking: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this undertakingId, or with it among several. */
        readonly undertakingId?: readonly string[]
        /** @description Rows with this since, or with it among several. */
        readonly since?: readonly string[]
        /** @description Rows with this rung, or with it among several. */
        readonly rung?: readonly string[]
        /** @description Rows with this what, or with it among several. */
        readonly what?: readonly string[]
        /** @description Rows with this by, or with it among several. */
        readonly by?: readonly string[]
        /** @description Rows with this with, or with it among several. */
        readonly with?: readonly string[]
        /** @description Rows with this due, or with it among several. */
        readonly due?: readonly string[]
        /** @description Rows with this resource, or with it among several. */
        readonly resource?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this agreement, or with it among several. */
        readonly agreement?: readonly string[]
        /** @description Rows with this outcome, or with it among several. */
        readonly outcome?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['UndertakingPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getUndertaking: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly undertakingId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Undertaking2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listInitiative: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this initiativeId, or with it among several. */
        readonly initiativeId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this members, or with it among several. */
        readonly members?: readonly string[]
        /** @description Rows with this invited, or with it among several. */
        readonly invited?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InitiativePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getInitiative: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly initiativeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Initiative2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listJointBody: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this jointBodyId, or with it among several. */
        readonly jointBodyId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this members, or with it among several. */
        readonly members?: readonly string[]
        /** @description Rows with this establishedOn, or with it among several. */
        readonly establishedOn?: readonly string[]
        /** @description Rows with this dissolvedOn, or with it among several. */
        readonly dissolvedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JointBodyPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getJointBody: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly jointBodyId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JointBody2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listGathering: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this gatheringId, or with it among several. */
        readonly gatheringId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this organisers, or with it among several. */
        readonly organisers?: readonly string[]
        /** @description Rows with this scheduledFor, or with it among several. */
        readonly scheduledFor?: readonly string[]
        /** @description Rows with this heldOn, or with it among several. */
        readonly heldOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['GatheringPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getGathering: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly gatheringId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Gathering2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listInvitation: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this invitationId, or with it among several. */
        readonly invitationId?: readonly string[]
        /** @description Rows with this answers, or with it among several. */
        readonly answers?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getInvitation: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly invitationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Invitation2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listDesignation: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this designationId, or with it among several. */
        readonly designationId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this conferredBy, or with it among several. */
        readonly conferredBy?: readonly string[]
        /** @description Rows with this conferredOn, or with it among several. */
        readonly conferredOn?: readonly string[]
        /** @description Rows with this openedOn, or with it among several. */
        readonly openedOn?: readonly string[]
        /** @description Rows with this concludedOn, or with it among several. */
        readonly concludedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DesignationPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDesignation: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly designationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Designation2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listObserver: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this observer, or with it among several. */
        readonly observer?: readonly string[]
        /** @description Rows with this organisation, or with it among several. */
        readonly organisation?: readonly string[]
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this steps, or with it among several. */
        readonly steps?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ObserverPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getObserver: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly observer: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Observer2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listTie: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this tie, or with it among several. */
        readonly tie?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this standing, or with it among several. */
        readonly standing?: readonly string[]
        /** @description Rows with this ended, or with it among several. */
        readonly ended?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TiePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getTie: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly tie: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Tie2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listCalendarEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this entry, or with it among several. */
        readonly entry?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this as, or with it among several. */
        readonly as?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this countries, or with it among several. */
        readonly countries?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CalendarEntryPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getCalendarEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly entry: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CalendarEntry2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listFigure: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this figure, or with it among several. */
        readonly figure?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this year, or with it among several. */
        readonly year?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this events, or with it among several. */
        readonly events?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FigurePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getFigure: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly figure: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Figure2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listThemeMention: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this mention, or with it among several. */
        readonly mention?: readonly string[]
        /** @description Rows with this theme, or with it among several. */
        readonly theme?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this year, or with it among several. */
        readonly year?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ThemeMentionPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getThemeMention: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly mention: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ThemeMention2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listAppearance: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this appearance, or with it among several. */
        readonly appearance?: readonly string[]
        /** @description Rows with this person, or with it among several. */
        readonly person?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this printedName, or with it among several. */
        readonly printedName?: readonly string[]
        /** @description Rows with this printedTitle, or with it among several. */
        readonly printedTitle?: readonly string[]
        /** @description Rows with this capacity, or with it among several. */
        readonly capacity?: readonly string[]
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this met, or with it among several. */
        readonly met?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AppearancePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getAppearance: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly appearance: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Appearance2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listOpenReference: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this reference, or with it among several. */
        readonly reference?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this id, or with it among several. */
        readonly id?: readonly string[]
        /** @description Rows with this usedIn, or with it among several. */
        readonly usedIn?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['OpenReferencePage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getOpenReference: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly reference: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['OpenReference2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listDuty: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The day of the question, such as 2024-06-30. It must be given.
         * @example 2024-06-30
         */
        readonly day?: components['schemas']['IsoDay']
        /**
         * @description The last day asked for.
         * @example 2024-06-30
         */
        readonly until?: components['schemas']['IsoDay']
        /** @description Rows with this duty, or with it among several. */
        readonly duty?: readonly string[]
        /** @description Rows with this agreementId, or with it among several. */
        readonly agreementId?: readonly string[]
        /** @description Rows with this obligationId, or with it among several. */
        readonly obligationId?: readonly string[]
        /** @description Rows with this debtors, or with it among several. */
        readonly debtors?: readonly string[]
        /** @description Rows with this what, or with it among several. */
        readonly what?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this due, or with it among several. */
        readonly due?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DutyPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listClaim: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this spans, or with it among several. */
        readonly spans?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a source.
         * @example release-of-may
         */
        readonly source: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ClaimPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listBelieved: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this countries, or with it among several. */
        readonly countries?: readonly string[]
        /** @description Rows with this data, or with it among several. */
        readonly data?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrected, or with it among several. */
        readonly corrected?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description The number of rows at most: 1 to 1,000. */
        readonly limit?: string
        /** @description The `next` of the page before. */
        readonly cursor?: string
        /** @description Fields with commas between them; by default all. */
        readonly fields?: string
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the list. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BelievedPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getBelieved: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description `Certainly` (the default) or `Possibly`: of dates that are intervals. */
        readonly certainty?: 'Certainly' | 'Possibly'
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /** @description Its identity. */
        readonly eventId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The row. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Believed2']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareCountry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this entries, or with it among several. */
        readonly entries?: readonly string[]
        /** @description Rows with this first, or with it among several. */
        readonly first?: readonly string[]
        /** @description Rows with this last, or with it among several. */
        readonly last?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CountryDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareTimelineEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this people, or with it among several. */
        readonly people?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this visit, or with it among several. */
        readonly visit?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this resources, or with it among several. */
        readonly resources?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description A code of ISO 3166, or a name.
         * @example UZ
         */
        readonly country: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TimelineEntryDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly comparePartyEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this people, or with it among several. */
        readonly people?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this visit, or with it among several. */
        readonly visit?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this resources, or with it among several. */
        readonly resources?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Rows with this parts, or with it among several. */
        readonly parts?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a party.
         * @example our-organisation
         */
        readonly party: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PartyEntryDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareParty: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this partyId, or with it among several. */
        readonly partyId?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this accreditedTo, or with it among several. */
        readonly accreditedTo?: readonly string[]
        /** @description Rows with this parent, or with it among several. */
        readonly parent?: readonly string[]
        /** @description Rows with this aliases, or with it among several. */
        readonly aliases?: readonly string[]
        /** @description Rows with this mergedInto, or with it among several. */
        readonly mergedInto?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PartyDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly comparePerson: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this personId, or with it among several. */
        readonly personId?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this aliases, or with it among several. */
        readonly aliases?: readonly string[]
        /** @description Rows with this mergedInto, or with it among several. */
        readonly mergedInto?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PersonDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareSource: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this sourceId, or with it among several. */
        readonly sourceId?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this publisher, or with it among several. */
        readonly publisher?: readonly string[]
        /** @description Rows with this publishedOn, or with it among several. */
        readonly publishedOn?: readonly string[]
        /** @description Rows with this language, or with it among several. */
        readonly language?: readonly string[]
        /** @description Rows with this where, or with it among several. */
        readonly where?: readonly string[]
        /** @description Rows with this digest, or with it among several. */
        readonly digest?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SourceDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareAgreement: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this agreementId, or with it among several. */
        readonly agreementId?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this signedOn, or with it among several. */
        readonly signedOn?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this inForceOn, or with it among several. */
        readonly inForceOn?: readonly string[]
        /** @description Rows with this endedOn, or with it among several. */
        readonly endedOn?: readonly string[]
        /** @description Rows with this under, or with it among several. */
        readonly under?: readonly string[]
        /** @description Rows with this pledges, or with it among several. */
        readonly pledges?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AgreementDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareTreaty: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this treatyId, or with it among several. */
        readonly treatyId?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this depositary, or with it among several. */
        readonly depositary?: readonly string[]
        /** @description Rows with this adoptedOn, or with it among several. */
        readonly adoptedOn?: readonly string[]
        /** @description Rows with this inForceOn, or with it among several. */
        readonly inForceOn?: readonly string[]
        /** @description Rows with this terminatedOn, or with it among several. */
        readonly terminatedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TreatyDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareTreatyParty: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The day of the question, such as 2024-06-30. It must be given.
         * @example 2024-06-30
         */
        readonly day?: components['schemas']['IsoDay']
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this bound, or with it among several. */
        readonly bound?: readonly string[]
        /** @description Rows with this signedOn, or with it among several. */
        readonly signedOn?: readonly string[]
        /** @description Rows with this inForceFrom, or with it among several. */
        readonly inForceFrom?: readonly string[]
        /** @description Rows with this reservations, or with it among several. */
        readonly reservations?: readonly string[]
        /** @description Rows with this declarations, or with it among several. */
        readonly declarations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a treaty.
         * @example water-convention
         */
        readonly treaty: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TreatyPartyDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly comparePledge: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this pledgeId, or with it among several. */
        readonly pledgeId?: readonly string[]
        /** @description Rows with this donor, or with it among several. */
        readonly donor?: readonly string[]
        /** @description Rows with this recipient, or with it among several. */
        readonly recipient?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this beneficiaries, or with it among several. */
        readonly beneficiaries?: readonly string[]
        /** @description Rows with this agreement, or with it among several. */
        readonly agreement?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this pledged, or with it among several. */
        readonly pledged?: readonly string[]
        /** @description Rows with this total, or with it among several. */
        readonly total?: readonly string[]
        /** @description Rows with this disbursed, or with it among several. */
        readonly disbursed?: readonly string[]
        /** @description Rows with this outstanding, or with it among several. */
        readonly outstanding?: readonly string[]
        /** @description Rows with this overDisbursed, or with it among several. */
        readonly overDisbursed?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PledgeDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareDelivery: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this disbursementId, or with it among several. */
        readonly disbursementId?: readonly string[]
        /** @description Rows with this donor, or with it among several. */
        readonly donor?: readonly string[]
        /** @description Rows with this recipient, or with it among several. */
        readonly recipient?: readonly string[]
        /** @description Rows with this through, or with it among several. */
        readonly through?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this beneficiaries, or with it among several. */
        readonly beneficiaries?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this resource, or with it among several. */
        readonly resource?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeliveryDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareUndertaking: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this undertakingId, or with it among several. */
        readonly undertakingId?: readonly string[]
        /** @description Rows with this since, or with it among several. */
        readonly since?: readonly string[]
        /** @description Rows with this rung, or with it among several. */
        readonly rung?: readonly string[]
        /** @description Rows with this what, or with it among several. */
        readonly what?: readonly string[]
        /** @description Rows with this by, or with it among several. */
        readonly by?: readonly string[]
        /** @description Rows with this with, or with it among several. */
        readonly with?: readonly string[]
        /** @description Rows with this due, or with it among several. */
        readonly due?: readonly string[]
        /** @description Rows with this resource, or with it among several. */
        readonly resource?: readonly string[]
        /** @description Rows with this themes, or with it among several. */
        readonly themes?: readonly string[]
        /** @description Rows with this agreement, or with it among several. */
        readonly agreement?: readonly string[]
        /** @description Rows with this outcome, or with it among several. */
        readonly outcome?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['UndertakingDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareInitiative: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this initiativeId, or with it among several. */
        readonly initiativeId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this members, or with it among several. */
        readonly members?: readonly string[]
        /** @description Rows with this invited, or with it among several. */
        readonly invited?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InitiativeDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareJointBody: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this jointBodyId, or with it among several. */
        readonly jointBodyId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this purpose, or with it among several. */
        readonly purpose?: readonly string[]
        /** @description Rows with this members, or with it among several. */
        readonly members?: readonly string[]
        /** @description Rows with this establishedOn, or with it among several. */
        readonly establishedOn?: readonly string[]
        /** @description Rows with this dissolvedOn, or with it among several. */
        readonly dissolvedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['JointBodyDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareGathering: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this gatheringId, or with it among several. */
        readonly gatheringId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this name, or with it among several. */
        readonly name?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this organisers, or with it among several. */
        readonly organisers?: readonly string[]
        /** @description Rows with this scheduledFor, or with it among several. */
        readonly scheduledFor?: readonly string[]
        /** @description Rows with this heldOn, or with it among several. */
        readonly heldOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['GatheringDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareInvitation: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this invitationId, or with it among several. */
        readonly invitationId?: readonly string[]
        /** @description Rows with this answers, or with it among several. */
        readonly answers?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareDesignation: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this designationId, or with it among several. */
        readonly designationId?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this title, or with it among several. */
        readonly title?: readonly string[]
        /** @description Rows with this place, or with it among several. */
        readonly place?: readonly string[]
        /** @description Rows with this conferredBy, or with it among several. */
        readonly conferredBy?: readonly string[]
        /** @description Rows with this conferredOn, or with it among several. */
        readonly conferredOn?: readonly string[]
        /** @description Rows with this openedOn, or with it among several. */
        readonly openedOn?: readonly string[]
        /** @description Rows with this concludedOn, or with it among several. */
        readonly concludedOn?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DesignationDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareObserver: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this observer, or with it among several. */
        readonly observer?: readonly string[]
        /** @description Rows with this organisation, or with it among several. */
        readonly organisation?: readonly string[]
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Rows with this steps, or with it among several. */
        readonly steps?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ObserverDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareTie: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this tie, or with it among several. */
        readonly tie?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this standing, or with it among several. */
        readonly standing?: readonly string[]
        /** @description Rows with this ended, or with it among several. */
        readonly ended?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TieDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareCalendarEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this entry, or with it among several. */
        readonly entry?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this as, or with it among several. */
        readonly as?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this strength, or with it among several. */
        readonly strength?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this countries, or with it among several. */
        readonly countries?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CalendarEntryDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareFigure: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this figure, or with it among several. */
        readonly figure?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this year, or with it among several. */
        readonly year?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this events, or with it among several. */
        readonly events?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FigureDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareThemeMention: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this mention, or with it among several. */
        readonly mention?: readonly string[]
        /** @description Rows with this theme, or with it among several. */
        readonly theme?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this roles, or with it among several. */
        readonly roles?: readonly string[]
        /** @description Rows with this year, or with it among several. */
        readonly year?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ThemeMentionDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareAppearance: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this appearance, or with it among several. */
        readonly appearance?: readonly string[]
        /** @description Rows with this person, or with it among several. */
        readonly person?: readonly string[]
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this date, or with it among several. */
        readonly date?: readonly string[]
        /** @description Rows with this meeting, or with it among several. */
        readonly meeting?: readonly string[]
        /** @description Rows with this printedName, or with it among several. */
        readonly printedName?: readonly string[]
        /** @description Rows with this printedTitle, or with it among several. */
        readonly printedTitle?: readonly string[]
        /** @description Rows with this capacity, or with it among several. */
        readonly capacity?: readonly string[]
        /** @description Rows with this party, or with it among several. */
        readonly party?: readonly string[]
        /** @description Rows with this met, or with it among several. */
        readonly met?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AppearanceDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareOpenReference: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this reference, or with it among several. */
        readonly reference?: readonly string[]
        /** @description Rows with this kind, or with it among several. */
        readonly kind?: readonly string[]
        /** @description Rows with this id, or with it among several. */
        readonly id?: readonly string[]
        /** @description Rows with this usedIn, or with it among several. */
        readonly usedIn?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['OpenReferenceDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareDuty: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The day of the question, such as 2024-06-30. It must be given.
         * @example 2024-06-30
         */
        readonly day?: components['schemas']['IsoDay']
        /**
         * @description The last day asked for.
         * @example 2024-06-30
         */
        readonly until?: components['schemas']['IsoDay']
        /** @description Rows with this duty, or with it among several. */
        readonly duty?: readonly string[]
        /** @description Rows with this agreementId, or with it among several. */
        readonly agreementId?: readonly string[]
        /** @description Rows with this obligationId, or with it among several. */
        readonly obligationId?: readonly string[]
        /** @description Rows with this debtors, or with it among several. */
        readonly debtors?: readonly string[]
        /** @description Rows with this what, or with it among several. */
        readonly what?: readonly string[]
        /** @description Rows with this country, or with it among several. */
        readonly country?: readonly string[]
        /** @description Rows with this due, or with it among several. */
        readonly due?: readonly string[]
        /** @description Rows with this status, or with it among several. */
        readonly status?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DutyDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareClaim: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this fact, or with it among several. */
        readonly fact?: readonly string[]
        /** @description Rows with this spans, or with it among several. */
        readonly spans?: readonly string[]
        /** @description Rows with this corrections, or with it among several. */
        readonly corrections?: readonly string[]
        /** @description Rows with this dissent, or with it among several. */
        readonly dissent?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The identity of a source.
         * @example release-of-may
         */
        readonly source: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ClaimDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly compareBelieved: {
    readonly parameters: {
      readonly query?: {
        /** @description Rows with this eventId, or with it among several. */
        readonly eventId?: readonly string[]
        /** @description Rows with this type, or with it among several. */
        readonly type?: readonly string[]
        /** @description Rows with this stream, or with it among several. */
        readonly stream?: readonly string[]
        /** @description Rows with this position, or with it among several. */
        readonly position?: readonly string[]
        /** @description Rows with this recordedAt, or with it among several. */
        readonly recordedAt?: readonly string[]
        /** @description Rows with this recordedBy, or with it among several. */
        readonly recordedBy?: readonly string[]
        /** @description Rows with this on, or with it among several. */
        readonly on?: readonly string[]
        /** @description Rows with this parties, or with it among several. */
        readonly parties?: readonly string[]
        /** @description Rows with this countries, or with it among several. */
        readonly countries?: readonly string[]
        /** @description Rows with this data, or with it among several. */
        readonly data?: readonly string[]
        /** @description Rows with this citations, or with it among several. */
        readonly citations?: readonly string[]
        /** @description Rows with this corrected, or with it among several. */
        readonly corrected?: readonly string[]
        /** @description Words: rows that have all of them, in any script, whatever their case and accents. */
        readonly q?: string
        /** @description A day: rows that may be on it or later. */
        readonly from?: string
        /** @description A day: rows that may be on it or earlier. */
        readonly until?: string
        /** @description A field; with a hyphen before it, the opposite order. */
        readonly sort?: string
        /** @description As known by then: an instant in UTC, or a day. It must be given. */
        readonly knownFrom?: string
        /** @description As known by then; by default now. */
        readonly knownTo?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The rows that came or read otherwise, and the keys of those that are gone. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BelievedDifference']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly readRecord: {
    readonly parameters: {
      readonly query?: {
        /** @description The `cursor` of the page before; by default the start. */
        readonly after?: string
        /** @description The number of events at most: 1 to 10,000. */
        readonly limit?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A page of the record. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RecordPage']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getText: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        /** @description SHA-256 in hexadecimal. */
        readonly digest: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The text, to the letter. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': string
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly subscribeToCalendar: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description iCalendar (RFC 5545). */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/calendar': string
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listExportFormats: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description Every format. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ExportFormats']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly describeExport: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had certainly occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The name of a format.
         * @example icalendar
         */
        readonly format: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The files and the report. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Export']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getExportedFile: {
    readonly parameters: {
      readonly query?: {
        /** @description As known by then: an instant in UTC, or a day. */
        readonly known?: string
        /** @description As far as it had certainly occurred by the end of that day. */
        readonly occurred?: string
        /** @description As far as its sources were published by the end of that day. */
        readonly published?: string
        /** @description A cursor of the record: waits until everything up to it is shown. */
        readonly after?: string
      }
      readonly header?: never
      readonly path: {
        /**
         * @description The name of a format.
         * @example icalendar
         */
        readonly format: string
        /**
         * @description The name of a file of the export.
         * @example cooperation.ics
         */
        readonly file: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The file, of the media type that the export names. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly '*/*': string
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly listChanges: {
    readonly parameters: {
      readonly query?: {
        /** @description The `communique-cursor` of the answer before; by default the start. */
        readonly after?: string
        /** @description The number of events at most: 1 to 1,000. */
        readonly limit?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description A batch of events; the header `communique-cursor` is where to go on. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/cloudevents-batch+json': readonly components['schemas']['CloudEvent'][]
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getSession: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The account. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Session']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly startSession: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The account; the cookie is set. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Session']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly endSession: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The browser has no session. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getLiveness: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description It does. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Liveness']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getReadiness: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description It can. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Readiness']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getMetrics: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description Figures in the form that was asked for. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'text/plain': string
          readonly 'application/openmetrics-text': string
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
  readonly getDescription: {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      /** @description The description. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['UnknownRecord']
        }
      }
      /** @description A problem. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
    }
  }
}
