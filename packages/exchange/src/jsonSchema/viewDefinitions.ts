// Made by `pnpm views` from the types of the views; not written by hand.
import type { JsonSchema } from '@communique/kernel/advanced'

/** The schema of every view, by the name of its table of views. */
export const viewSchemas: Readonly<Record<string, JsonSchema>> = {
  timelines: { $ref: '#/$defs/CountryTimeline' },
  partyTimelines: { $ref: '#/$defs/PartyTimeline' },
  partyRecords: { $ref: '#/$defs/FieldHistories' },
  pledges: { $ref: '#/$defs/FundingView' },
  undertakings: { $ref: '#/$defs/UndertakingView' },
  agreements: { $ref: '#/$defs/AgreementView' },
  treaties: { $ref: '#/$defs/TreatyRow' },
  observers: { $ref: '#/$defs/ObserverRoster' },
  initiatives: { $ref: '#/$defs/InitiativeView' },
  memberships: { $ref: '#/$defs/MembershipView' },
  offices: { $ref: '#/$defs/OfficeView' },
  indicators: { $ref: '#/$defs/IndicatorView' },
  gatherings: { $ref: '#/$defs/GatheringView' },
  jointBodies: { $ref: '#/$defs/JointBodyView' },
  designations: { $ref: '#/$defs/DesignationView' },
  invitations: { $ref: '#/$defs/InvitationView' },
  people: { $ref: '#/$defs/PersonAppearances' },
  activity: { $ref: '#/$defs/CountryFigures' },
  parties: { anyOf: [{ $ref: '#/$defs/PartyListing' }, { $ref: '#/$defs/UnregisteredParty' }] },
  persons: { anyOf: [{ $ref: '#/$defs/PersonListing' }, { $ref: '#/$defs/NotRegistered' }] },
  sources: { anyOf: [{ $ref: '#/$defs/NotOnRecord' }, { $ref: '#/$defs/SourceListing' }] },
  ties: { $ref: '#/$defs/PartyTies' },
  themes: { $ref: '#/$defs/ThemeMentions' },
  calendar: { $ref: '#/$defs/CalendarPage' },
  circumstances: { $ref: '#/$defs/CircumstanceView' },
  evidence: { $ref: '#/$defs/SourceEvidence' }
}

/** The definitions that the schemas of views refer to, beside those of the codecs. */
export const viewDefinitions: Readonly<Record<string, JsonSchema>> = {
  AgreementNotOnRecord: {
    type: 'object',
    properties: {
      onRecord: { const: false },
      pledges: { type: 'array', items: { $ref: '#/$defs/PledgeId' } },
      relations: { type: 'array', items: { $ref: '#/$defs/RelatedText' } }
    },
    required: ['onRecord', 'pledges', 'relations'],
    additionalProperties: false
  },
  AgreementRow: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      agreementId: { $ref: '#/$defs/AgreementId' },
      kind: { enum: ['ActionPlan', 'CooperationAgreement', 'GrantAgreement', 'MemorandumOfUnderstanding', 'Protocol'] },
      status: { $ref: '#/$defs/AgreementStatus' },
      title: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      purpose: { $ref: '#/$defs/Text' },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      draftingAgreedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      signatures: { type: 'array', items: { $ref: '#/$defs/Signature' } },
      signedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      place: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Place' }] },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      inForceOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      term: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Period' }] },
      until: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      endedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      provisions: { type: 'array', items: { $ref: '#/$defs/Provision' } },
      obligations: { type: 'array', items: { $ref: '#/$defs/Obligation' } },
      settled: { type: 'array', items: { $ref: '#/$defs/ObligationSettled' } },
      progress: { type: 'array', items: { $ref: '#/$defs/ObligationProgress' } },
      amendments: { type: 'array', items: { $ref: '#/$defs/Amendment' } },
      under: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/AgreementId' }] },
      pledges: { type: 'array', items: { $ref: '#/$defs/PledgeId' } },
      relations: { type: 'array', items: { $ref: '#/$defs/RelatedText' } },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'onRecord',
      'agreementId',
      'kind',
      'status',
      'title',
      'purpose',
      'parties',
      'countries',
      'draftingAgreedOn',
      'signatures',
      'signedOn',
      'place',
      'meeting',
      'inForceOn',
      'term',
      'until',
      'endedOn',
      'provisions',
      'obligations',
      'settled',
      'progress',
      'amendments',
      'under',
      'pledges',
      'relations',
      'themes',
      'citations'
    ],
    additionalProperties: false
  },
  AgreementStatus: { enum: ['Drafting', 'Expired', 'InForce', 'Signed', 'Terminated'] },
  AgreementView: { anyOf: [{ $ref: '#/$defs/AgreementRow' }, { $ref: '#/$defs/AgreementNotOnRecord' }] },
  Amendment: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      on: { $ref: '#/$defs/ShownDate' },
      amendment: { $ref: '#/$defs/Text' },
      added: { type: 'array', items: { $ref: '#/$defs/ObligationId' } },
      removed: { type: 'array', items: { $ref: '#/$defs/Obligation' } }
    },
    required: ['eventId', 'on', 'amendment', 'added', 'removed'],
    additionalProperties: false
  },
  Appearance: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      type: { $ref: '#/$defs/CooperationEventType' },
      date: { $ref: '#/$defs/ShownDate' },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      printedName: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      printedTitle: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      capacity: {
        enum: [
          'Attended',
          'Attendee',
          'Head',
          'Interpreted',
          'Invited',
          'Moderated',
          'OfficeHolder',
          'Quoted',
          'Signer',
          'Speaker',
          'Witnessed'
        ]
      },
      party: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      met: { type: 'array', items: { $ref: '#/$defs/PersonMet' } },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'eventId',
      'position',
      'type',
      'date',
      'meeting',
      'printedName',
      'printedTitle',
      'capacity',
      'party',
      'met',
      'citations'
    ],
    additionalProperties: false
  },
  AtGathering: {
    anyOf: [
      { $ref: '#/$defs/VisitAnnounced' },
      { $ref: '#/$defs/JointBodyAgreed' },
      { $ref: '#/$defs/JointBodyEstablished' },
      { $ref: '#/$defs/JointBodyAttested' },
      { $ref: '#/$defs/TreatyTextAdopted' },
      { $ref: '#/$defs/InaugurationAnnounced' },
      { $ref: '#/$defs/InaugurationHeld' }
    ]
  },
  Award: {
    type: 'object',
    properties: {
      to: { $ref: '#/$defs/PartyId' },
      reward: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: {
              type: { const: 'Money' },
              money: {
                type: 'object',
                properties: { amount: { $ref: '#/$defs/DecimalString' }, currency: { $ref: '#/$defs/CurrencyCode' } },
                required: ['amount', 'currency'],
                additionalProperties: false
              }
            },
            required: ['type', 'money'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: {
              type: { const: 'InKind' },
              quantity: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Quantity' }] },
              thing: { $ref: '#/$defs/Text' }
            },
            required: ['type', 'quantity', 'thing'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: { type: { const: 'Unquantified' }, description: { $ref: '#/$defs/Text' } },
            required: ['type', 'description'],
            additionalProperties: false
          }
        ]
      },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['to', 'reward', 'countries', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  CalendarEntry: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      stream: { type: 'string' },
      position: { type: 'number' },
      as: { enum: ['Occurred', 'Period', 'Scheduled'] },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DatedEvent' },
      strength: { $ref: '#/$defs/Strength' },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } }
    },
    required: ['eventId', 'stream', 'position', 'as', 'date', 'fact', 'strength', 'parties', 'countries'],
    additionalProperties: false
  },
  CalendarPage: {
    type: 'object',
    properties: { entries: { type: 'array', items: { $ref: '#/$defs/CalendarEntry' } } },
    required: ['entries'],
    additionalProperties: false
  },
  CircumstanceView: {
    type: 'object',
    properties: {
      followUps: { type: 'array', items: { $ref: '#/$defs/RegisterItem23' } },
      at: { type: 'array', items: { $ref: '#/$defs/RegisterItem23' } },
      inMarginsOf: { type: 'array', items: { $ref: '#/$defs/RegisterItem23' } },
      inOrgans: { type: 'array', items: { $ref: '#/$defs/RegisterItem23' } },
      present: { type: 'array', items: { $ref: '#/$defs/RegisterItem23' } }
    },
    required: ['followUps', 'at', 'inMarginsOf', 'inOrgans', 'present'],
    additionalProperties: false
  },
  ClassCall: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      class: { $ref: '#/$defs/PartyClassId' },
      description: { $ref: '#/$defs/Text' },
      charter: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      on: { $ref: '#/$defs/ShownDate' },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'class', 'description', 'charter', 'on', 'meeting', 'citations'],
    additionalProperties: false
  },
  Conclusion: {
    type: 'object',
    properties: {
      outcome: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['outcome', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  CorrectionNote: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      reason: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      date: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/OccurrenceDate' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'recordedAt', 'recordedBy', 'reason', 'date', 'citations'],
    additionalProperties: false
  },
  CountryFigure: {
    type: 'object',
    properties: {
      year: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      type: { $ref: '#/$defs/CooperationEventType' },
      roles: {
        type: 'array',
        items: {
          enum: [
            'Accreditation',
            'Beneficiary',
            'Counterpart',
            'Donor',
            'Host',
            'Invitee',
            'Seat',
            'Signatory',
            'Venue'
          ]
        }
      },
      events: { type: 'number' }
    },
    required: ['year', 'type', 'roles', 'events'],
    additionalProperties: false
  },
  CountryFigures: {
    type: 'object',
    properties: { figures: { type: 'object', additionalProperties: { $ref: '#/$defs/CountryFigure' } } },
    required: ['figures'],
    additionalProperties: false
  },
  CountryTimeline: {
    type: 'object',
    properties: {
      entries: { type: 'array', items: { $ref: '#/$defs/TimelineEntry' } },
      subjects: { type: 'object', additionalProperties: { $ref: '#/$defs/TimelineSubject' } }
    },
    required: ['entries', 'subjects'],
    additionalProperties: false
  },
  DateQualifier: { enum: ['Approximate', 'None', 'Uncertain', 'UncertainAndApproximate'] },
  DatedEvent: { $ref: '#/$defs/CooperationEvent' },
  DeliveryRow: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      kind: { const: 'Delivery' },
      disbursementId: { $ref: '#/$defs/DisbursementId' },
      donor: { $ref: '#/$defs/PartyId' },
      recipient: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      through: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      purpose: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      beneficiaries: { $ref: '#/$defs/Beneficiaries' },
      agreement: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/AgreementId' }] },
      finance: {
        anyOf: [
          {
            enum: [
              '110',
              '1100',
              '210',
              '310',
              '311',
              '421',
              '422',
              '423',
              '424',
              '425',
              '431',
              '432',
              '433',
              '510',
              '520',
              '530'
            ]
          },
          { type: 'null' }
        ]
      },
      on: { $ref: '#/$defs/ShownDate' },
      resource: { $ref: '#/$defs/Resource' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'onRecord',
      'kind',
      'disbursementId',
      'donor',
      'recipient',
      'through',
      'purpose',
      'beneficiaries',
      'agreement',
      'finance',
      'on',
      'resource',
      'citations'
    ],
    additionalProperties: false
  },
  DesignationView: {
    type: 'object',
    properties: {
      conferred: { type: 'array', items: { $ref: '#/$defs/RegisterItem18' } },
      attested: { type: 'array', items: { $ref: '#/$defs/RegisterItem19' } },
      opened: { type: 'array', items: { $ref: '#/$defs/RegisterItem20' } },
      concluded: { type: 'array', items: { $ref: '#/$defs/RegisterItem21' } }
    },
    required: ['conferred', 'attested', 'opened', 'concluded'],
    additionalProperties: false
  },
  Disbursement: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      disbursementId: { $ref: '#/$defs/DisbursementId' },
      resource: { $ref: '#/$defs/Resource' },
      to: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      on: { $ref: '#/$defs/ShownDate' }
    },
    required: ['eventId', 'disbursementId', 'resource', 'to', 'on'],
    additionalProperties: false
  },
  Dissent: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      fact: { $ref: '#/$defs/CooperationEvent' },
      note: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'recordedAt', 'recordedBy', 'fact', 'note', 'citations'],
    additionalProperties: false
  },
  EvidenceClaim: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      stream: { type: 'string' },
      position: { type: 'number' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      fact: { $ref: '#/$defs/CooperationEvent' },
      spans: { type: 'array', items: { $ref: '#/$defs/EvidenceSpan' } },
      corrections: { type: 'array', items: { $ref: '#/$defs/CorrectionNote' } },
      dissent: { type: 'array', items: { $ref: '#/$defs/Dissent' } }
    },
    required: ['eventId', 'stream', 'position', 'recordedAt', 'recordedBy', 'fact', 'spans', 'corrections', 'dissent'],
    additionalProperties: false
  },
  EvidenceSpan: {
    type: 'object',
    properties: {
      citation: { $ref: '#/$defs/Citation' },
      citedBy: { $ref: '#/$defs/EventId' },
      bears: { enum: ['Claim', 'Correction', 'Corroboration', 'Date', 'Dissent'] }
    },
    required: ['citation', 'citedBy', 'bears'],
    additionalProperties: false
  },
  FieldHistories: {
    type: 'object',
    properties: {
      name: { type: 'array', items: { $ref: '#/$defs/FieldValue' } },
      kind: { type: 'array', items: { $ref: '#/$defs/FieldValue2' } },
      country: { type: 'array', items: { $ref: '#/$defs/FieldValue3' } },
      accreditedTo: { type: 'array', items: { $ref: '#/$defs/FieldValue3' } },
      parent: { type: 'array', items: { $ref: '#/$defs/FieldValue4' } },
      aliases: { type: 'array', items: { $ref: '#/$defs/FieldValue5' } },
      mergedInto: { type: 'array', items: { $ref: '#/$defs/FieldValue4' } }
    },
    required: ['name', 'kind', 'country', 'accreditedTo', 'parent', 'aliases', 'mergedInto'],
    additionalProperties: false
  },
  FieldStatement: {
    type: 'object',
    properties: {
      value: { $ref: '#/$defs/Text' },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldStatement2: {
    type: 'object',
    properties: {
      value: {
        enum: [
          'Agency',
          'ArmedGroup',
          'Association',
          'Bank',
          'City',
          'Company',
          'Court',
          'DiplomaticMission',
          'Foundation',
          'Fund',
          'GovernmentBody',
          'GroupOfStates',
          'IntergovernmentalOrganisation',
          'Media',
          'NationalCommission',
          'Organ',
          'Parliament',
          'PrivatePerson',
          'Region',
          'ReligiousBody',
          'ResearchOrganisation',
          'State',
          'University'
        ]
      },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldStatement3: {
    type: 'object',
    properties: {
      value: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/CountryCode' }] },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldStatement4: {
    type: 'object',
    properties: {
      value: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldStatement5: {
    type: 'object',
    properties: {
      value: { type: 'array', items: { $ref: '#/$defs/Text' } },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldValue: {
    type: 'object',
    properties: {
      otherwise: { type: 'array', items: { $ref: '#/$defs/FieldStatement' } },
      value: { $ref: '#/$defs/Text' },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['otherwise', 'value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldValue2: {
    type: 'object',
    properties: {
      otherwise: { type: 'array', items: { $ref: '#/$defs/FieldStatement2' } },
      value: {
        enum: [
          'Agency',
          'ArmedGroup',
          'Association',
          'Bank',
          'City',
          'Company',
          'Court',
          'DiplomaticMission',
          'Foundation',
          'Fund',
          'GovernmentBody',
          'GroupOfStates',
          'IntergovernmentalOrganisation',
          'Media',
          'NationalCommission',
          'Organ',
          'Parliament',
          'PrivatePerson',
          'Region',
          'ReligiousBody',
          'ResearchOrganisation',
          'State',
          'University'
        ]
      },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['otherwise', 'value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldValue3: {
    type: 'object',
    properties: {
      otherwise: { type: 'array', items: { $ref: '#/$defs/FieldStatement3' } },
      value: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/CountryCode' }] },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['otherwise', 'value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldValue4: {
    type: 'object',
    properties: {
      otherwise: { type: 'array', items: { $ref: '#/$defs/FieldStatement4' } },
      value: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['otherwise', 'value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FieldValue5: {
    type: 'object',
    properties: {
      otherwise: { type: 'array', items: { $ref: '#/$defs/FieldStatement5' } },
      value: { type: 'array', items: { $ref: '#/$defs/Text' } },
      eventId: { $ref: '#/$defs/EventId' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['otherwise', 'value', 'eventId', 'recordedAt', 'recordedBy', 'citations'],
    additionalProperties: false
  },
  FundingView: {
    anyOf: [{ $ref: '#/$defs/PledgeRow' }, { $ref: '#/$defs/DeliveryRow' }, { $ref: '#/$defs/NotOnRecord' }]
  },
  GatheringView: {
    type: 'object',
    properties: {
      announcements: { type: 'array', items: { $ref: '#/$defs/RegisterItem8' } },
      held: { type: 'array', items: { $ref: '#/$defs/RegisterItem9' } },
      invitations: { type: 'array', items: { $ref: '#/$defs/RegisterItem10' } },
      expected: { type: 'array', items: { $ref: '#/$defs/RegisterItem11' } },
      attended: { type: 'array', items: { $ref: '#/$defs/RegisterItem12' } },
      speakers: { type: 'array', items: { $ref: '#/$defs/RegisterItem13' } },
      occasions: { type: 'array', items: { $ref: '#/$defs/RegisterItem14' } }
    },
    required: ['announcements', 'held', 'invitations', 'expected', 'attended', 'speakers', 'occasions'],
    additionalProperties: false
  },
  IndicatorView: {
    type: 'object',
    properties: {
      reported: { type: 'array', items: { $ref: '#/$defs/RegisterItem6' } },
      restated: { type: 'array', items: { $ref: '#/$defs/RegisterItem7' } }
    },
    required: ['reported', 'restated'],
    additionalProperties: false
  },
  InitiativeAppearance: {
    type: 'object',
    properties: {
      as: { enum: ['Attested', 'Launched'] },
      name: { $ref: '#/$defs/Text' },
      kind: { enum: ['Charter', 'Coalition', 'List', 'Platform', 'Prize', 'Programme'] },
      by: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      about: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['as', 'name', 'kind', 'by', 'about', 'countries', 'themes', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  InitiativeInvitation: {
    type: 'object',
    properties: {
      invitee: { $ref: '#/$defs/Invitee' },
      strength: { enum: ['Firm', 'Tentative'] },
      by: { $ref: '#/$defs/PartyId' },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['invitee', 'strength', 'by', 'countries', 'meeting', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  InitiativeMember: {
    type: 'object',
    properties: {
      party: { $ref: '#/$defs/PartyId' },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['party', 'countries', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  InitiativeView: {
    type: 'object',
    properties: {
      initiativeId: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/InitiativeId' }] },
      appearances: { type: 'array', items: { $ref: '#/$defs/InitiativeAppearance' } },
      invitations: { type: 'array', items: { $ref: '#/$defs/InitiativeInvitation' } },
      members: { type: 'array', items: { $ref: '#/$defs/InitiativeMember' } },
      figures: { type: 'array', items: { $ref: '#/$defs/ReportedFigure' } },
      prizes: { type: 'array', items: { $ref: '#/$defs/Prize' } },
      awards: { type: 'array', items: { $ref: '#/$defs/Award' } },
      conclusions: { type: 'array', items: { $ref: '#/$defs/Conclusion' } }
    },
    required: ['initiativeId', 'appearances', 'invitations', 'members', 'figures', 'prizes', 'awards', 'conclusions'],
    additionalProperties: false
  },
  InvitationView: {
    type: 'object',
    properties: {
      extended: { type: 'array', items: { $ref: '#/$defs/RegisterItem10' } },
      answers: { type: 'array', items: { $ref: '#/$defs/RegisterItem22' } }
    },
    required: ['extended', 'answers'],
    additionalProperties: false
  },
  JointBodyConstitution: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: {
        anyOf: [
          { $ref: '#/$defs/JointBodyAgreed' },
          { $ref: '#/$defs/JointBodyEstablished' },
          { $ref: '#/$defs/JointBodyAttested' }
        ]
      },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  JointBodyView: {
    type: 'object',
    properties: {
      constitutions: { type: 'array', items: { $ref: '#/$defs/JointBodyConstitution' } },
      sessions: { type: 'array', items: { $ref: '#/$defs/RegisterItem15' } },
      enlargements: { type: 'array', items: { $ref: '#/$defs/RegisterItem16' } },
      dissolutions: { type: 'array', items: { $ref: '#/$defs/RegisterItem17' } },
      successors: { type: 'array', items: { $ref: '#/$defs/JointBodyConstitution' } }
    },
    required: ['constitutions', 'sessions', 'enlargements', 'dissolutions', 'successors'],
    additionalProperties: false
  },
  MembershipEvent: {
    anyOf: [
      { $ref: '#/$defs/MembershipApplied' },
      { $ref: '#/$defs/MembershipAcquired' },
      { $ref: '#/$defs/MembershipAttested' },
      { $ref: '#/$defs/MembershipSuspended' },
      { $ref: '#/$defs/MembershipRestored' },
      { $ref: '#/$defs/MembershipEnded' }
    ]
  },
  MembershipView: {
    type: 'object',
    properties: {
      members: { type: 'array', items: { $ref: '#/$defs/RegisterItem' } },
      memberships: { type: 'array', items: { $ref: '#/$defs/RegisterItem' } }
    },
    required: ['members', 'memberships'],
    additionalProperties: false
  },
  NotOnRecord: {
    type: 'object',
    properties: { onRecord: { const: false } },
    required: ['onRecord'],
    additionalProperties: false
  },
  NotRegistered: {
    type: 'object',
    properties: {
      onRecord: { const: false },
      aliases: { type: 'array', items: { $ref: '#/$defs/Text' } },
      mergedInto: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PersonId' }] }
    },
    required: ['onRecord', 'aliases', 'mergedInto'],
    additionalProperties: false
  },
  ObligationProgress: {
    anyOf: [
      {
        type: 'object',
        properties: {
          eventId: { $ref: '#/$defs/EventId' },
          instance: { $ref: '#/$defs/ObligationInstance' },
          on: { $ref: '#/$defs/ShownDate' },
          as: { const: 'Reported' },
          by: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
          report: { $ref: '#/$defs/Text' }
        },
        required: ['eventId', 'instance', 'on', 'as', 'by', 'report'],
        additionalProperties: false
      },
      {
        type: 'object',
        properties: {
          eventId: { $ref: '#/$defs/EventId' },
          instance: { $ref: '#/$defs/ObligationInstance' },
          on: { $ref: '#/$defs/ShownDate' },
          as: { const: 'DeliveredInPart' },
          delivered: { $ref: '#/$defs/Quantity' },
          of: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Quantity' }] },
          unit: { $ref: '#/$defs/Text' }
        },
        required: ['eventId', 'instance', 'on', 'as', 'delivered', 'of', 'unit'],
        additionalProperties: false
      }
    ]
  },
  ObligationSettled: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      as: { enum: ['Fulfilled', 'Waived'] },
      instance: { $ref: '#/$defs/ObligationInstance' },
      on: { $ref: '#/$defs/ShownDate' },
      remark: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] }
    },
    required: ['eventId', 'as', 'instance', 'on', 'remark'],
    additionalProperties: false
  },
  ObserverCandidate: {
    type: 'object',
    properties: {
      party: { $ref: '#/$defs/PartyId' },
      status: { $ref: '#/$defs/ObserverStatus' },
      history: { type: 'array', items: { $ref: '#/$defs/ObserverStep' } }
    },
    required: ['party', 'status', 'history'],
    additionalProperties: false
  },
  ObserverRoster: {
    type: 'object',
    properties: {
      candidates: { type: 'object', additionalProperties: { $ref: '#/$defs/ObserverCandidate' } },
      calls: { type: 'array', items: { $ref: '#/$defs/ClassCall' } }
    },
    required: ['candidates', 'calls'],
    additionalProperties: false
  },
  ObserverStatus: { enum: ['Applied', 'AttestedObserver', 'Declined', 'Invited', 'Observer', 'Withdrawn'] },
  ObserverStep: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      type: {
        enum: [
          'ObserverAdmitted',
          'ObserverApplied',
          'ObserverDeclined',
          'ObserverInvited',
          'ObserverStatusAttested',
          'ObserverWithdrawn'
        ]
      },
      on: { $ref: '#/$defs/ShownDate' },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      charter: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      declinedBy: { anyOf: [{ enum: ['Invitee', 'Organisation'] }, { type: 'null' }] },
      reason: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'eventId',
      'position',
      'type',
      'on',
      'countries',
      'charter',
      'meeting',
      'declinedBy',
      'reason',
      'citations'
    ],
    additionalProperties: false
  },
  OfficeView: {
    type: 'object',
    properties: {
      appointments: { type: 'array', items: { $ref: '#/$defs/RegisterItem2' } },
      assumptions: { type: 'array', items: { $ref: '#/$defs/RegisterItem3' } },
      attestations: { type: 'array', items: { $ref: '#/$defs/RegisterItem4' } },
      departures: { type: 'array', items: { $ref: '#/$defs/RegisterItem5' } }
    },
    required: ['appointments', 'assumptions', 'attestations', 'departures'],
    additionalProperties: false
  },
  PartyEntry: {
    type: 'object',
    properties: {
      parts: {
        type: 'array',
        items: {
          enum: [
            'Beneficiary',
            'Candidate',
            'ContractingParty',
            'Depositary',
            'Doer',
            'Donor',
            'Host',
            'Intermediary',
            'Invitee',
            'Inviter',
            'Member',
            'OfficeHolder',
            'Organisation',
            'Organiser',
            'Participant',
            'Recipient',
            'Side',
            'Signatory',
            'Visitor'
          ]
        }
      },
      stream: { type: 'string' },
      position: { type: 'number' },
      people: { type: 'array', items: { $ref: '#/$defs/PersonShown' } },
      place: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Place' }] },
      visit: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/VisitId' }] },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } },
      strength: { $ref: '#/$defs/Strength' },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      date: { $ref: '#/$defs/ShownDate' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } },
      eventId: { $ref: '#/$defs/EventId' },
      fact: { $ref: '#/$defs/DatedEvent' },
      resources: { type: 'array', items: { $ref: '#/$defs/Resource' } },
      corrections: { type: 'array', items: { $ref: '#/$defs/CorrectionNote' } },
      dissent: { type: 'array', items: { $ref: '#/$defs/Dissent' } }
    },
    required: [
      'parts',
      'stream',
      'position',
      'people',
      'place',
      'visit',
      'themes',
      'strength',
      'meeting',
      'parties',
      'date',
      'recordedAt',
      'recordedBy',
      'citations',
      'eventId',
      'fact',
      'resources',
      'corrections',
      'dissent'
    ],
    additionalProperties: false
  },
  PartyEvent: {
    anyOf: [
      { $ref: '#/$defs/TreatySigned' },
      { $ref: '#/$defs/ConsentToBeBoundExpressed' },
      { $ref: '#/$defs/TreatyAppliedProvisionally' },
      { $ref: '#/$defs/ProvisionalApplicationEnded' },
      { $ref: '#/$defs/TreatyEnteredIntoForceForParty' },
      { $ref: '#/$defs/ReservationFormulated' },
      { $ref: '#/$defs/ReservationWithdrawn' },
      { $ref: '#/$defs/ReservationObjected' },
      { $ref: '#/$defs/TreatyDeclarationMade' },
      { $ref: '#/$defs/WithdrawalNotified' },
      { $ref: '#/$defs/WithdrawalRevoked' },
      { $ref: '#/$defs/TreatyAmendmentAccepted' }
    ]
  },
  PartyListing: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      partyId: { $ref: '#/$defs/PartyId' },
      name: { $ref: '#/$defs/Text' },
      kind: {
        enum: [
          'Agency',
          'ArmedGroup',
          'Association',
          'Bank',
          'City',
          'Company',
          'Court',
          'DiplomaticMission',
          'Foundation',
          'Fund',
          'GovernmentBody',
          'GroupOfStates',
          'IntergovernmentalOrganisation',
          'Media',
          'NationalCommission',
          'Organ',
          'Parliament',
          'PrivatePerson',
          'Region',
          'ReligiousBody',
          'ResearchOrganisation',
          'State',
          'University'
        ]
      },
      country: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/CountryCode' }] },
      accreditedTo: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/CountryCode' }] },
      parent: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      aliases: { type: 'array', items: { $ref: '#/$defs/Text' } },
      relations: { type: 'array', items: { $ref: '#/$defs/RelationListed' } },
      mergedInto: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'onRecord',
      'partyId',
      'name',
      'kind',
      'country',
      'accreditedTo',
      'parent',
      'aliases',
      'relations',
      'mergedInto',
      'citations'
    ],
    additionalProperties: false
  },
  PartySubject: {
    type: 'object',
    properties: {
      parts: {
        type: 'array',
        items: {
          enum: [
            'Beneficiary',
            'Candidate',
            'ContractingParty',
            'Depositary',
            'Doer',
            'Donor',
            'Host',
            'Intermediary',
            'Invitee',
            'Inviter',
            'Member',
            'OfficeHolder',
            'Organisation',
            'Organiser',
            'Participant',
            'Recipient',
            'Side',
            'Signatory',
            'Visitor'
          ]
        }
      },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } }
    },
    required: ['parts', 'parties', 'themes'],
    additionalProperties: false
  },
  PartyTies: {
    type: 'object',
    properties: {
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      ties: { type: 'object', additionalProperties: { $ref: '#/$defs/Tie' } }
    },
    required: ['parties', 'ties'],
    additionalProperties: false
  },
  PartyTimeline: {
    type: 'object',
    properties: {
      entries: { type: 'array', items: { $ref: '#/$defs/PartyEntry' } },
      subjects: { type: 'object', additionalProperties: { $ref: '#/$defs/PartySubject' } }
    },
    required: ['entries', 'subjects'],
    additionalProperties: false
  },
  PersonAppearances: {
    type: 'object',
    properties: { appearances: { type: 'array', items: { $ref: '#/$defs/Appearance' } } },
    required: ['appearances'],
    additionalProperties: false
  },
  PersonListing: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      personId: { $ref: '#/$defs/PersonId' },
      name: { $ref: '#/$defs/Text' },
      aliases: { type: 'array', items: { $ref: '#/$defs/Text' } },
      mergedInto: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PersonId' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['onRecord', 'personId', 'name', 'aliases', 'mergedInto', 'citations'],
    additionalProperties: false
  },
  PersonMet: {
    type: 'object',
    properties: { person: { $ref: '#/$defs/PersonId' }, party: { $ref: '#/$defs/PartyId' } },
    required: ['person', 'party'],
    additionalProperties: false
  },
  PersonShown: {
    type: 'object',
    properties: {
      capacity: {
        enum: [
          'Attended',
          'Attendee',
          'Head',
          'Interpreted',
          'Invited',
          'Moderated',
          'OfficeHolder',
          'Signer',
          'Speaker',
          'Witnessed'
        ]
      },
      person: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PersonId' }] },
      printedName: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      printedTitle: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      party: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] }
    },
    required: ['capacity', 'person', 'printedName', 'printedTitle', 'party'],
    additionalProperties: false
  },
  PledgeCancellation: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      on: { $ref: '#/$defs/ShownDate' },
      reason: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] }
    },
    required: ['eventId', 'on', 'reason'],
    additionalProperties: false
  },
  PledgeRevision: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      total: { $ref: '#/$defs/Resource' },
      on: { $ref: '#/$defs/ShownDate' },
      reason: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] }
    },
    required: ['eventId', 'total', 'on', 'reason'],
    additionalProperties: false
  },
  PledgeRow: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      kind: { const: 'Pledge' },
      pledgeId: { $ref: '#/$defs/PledgeId' },
      donor: { $ref: '#/$defs/PartyId' },
      recipient: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      through: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      purpose: { $ref: '#/$defs/Text' },
      beneficiaries: { $ref: '#/$defs/Beneficiaries' },
      agreement: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/AgreementId' }] },
      isAttested: { type: 'boolean' },
      on: { $ref: '#/$defs/ShownDate' },
      period: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Period' }] },
      finance: {
        anyOf: [
          {
            enum: [
              '110',
              '1100',
              '210',
              '310',
              '311',
              '421',
              '422',
              '423',
              '424',
              '425',
              '431',
              '432',
              '433',
              '510',
              '520',
              '530'
            ]
          },
          { type: 'null' }
        ]
      },
      starts: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { type: { const: 'OnDate' }, date: { $ref: '#/$defs/OccurrenceDate' } },
            required: ['type', 'date'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: {
              type: { const: 'Relative' },
              to: { enum: ['End', 'EntryIntoForce', 'Signature'] },
              after: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Period' }] }
            },
            required: ['type', 'to', 'after'],
            additionalProperties: false
          }
        ]
      },
      ends: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { type: { const: 'OnDate' }, date: { $ref: '#/$defs/OccurrenceDate' } },
            required: ['type', 'date'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: {
              type: { const: 'Relative' },
              to: { enum: ['End', 'EntryIntoForce', 'Signature'] },
              after: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Period' }] }
            },
            required: ['type', 'to', 'after'],
            additionalProperties: false
          }
        ]
      },
      additionalTo: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/EarlierFunding' }] },
      programmes: { type: 'array', items: { $ref: '#/$defs/Programme' } },
      pledged: { $ref: '#/$defs/Resource' },
      total: { $ref: '#/$defs/Resource' },
      disbursed: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { amount: { $ref: '#/$defs/DecimalString' }, currency: { $ref: '#/$defs/CurrencyCode' } },
            required: ['amount', 'currency'],
            additionalProperties: false
          }
        ]
      },
      outstanding: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { amount: { $ref: '#/$defs/DecimalString' }, currency: { $ref: '#/$defs/CurrencyCode' } },
            required: ['amount', 'currency'],
            additionalProperties: false
          }
        ]
      },
      overDisbursed: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: { amount: { $ref: '#/$defs/DecimalString' }, currency: { $ref: '#/$defs/CurrencyCode' } },
            required: ['amount', 'currency'],
            additionalProperties: false
          }
        ]
      },
      cancelled: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PledgeCancellation' }] },
      revisions: { type: 'array', items: { $ref: '#/$defs/PledgeRevision' } },
      disbursements: { type: 'array', items: { $ref: '#/$defs/Disbursement' } },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'onRecord',
      'kind',
      'pledgeId',
      'donor',
      'recipient',
      'through',
      'purpose',
      'beneficiaries',
      'agreement',
      'isAttested',
      'on',
      'period',
      'finance',
      'starts',
      'ends',
      'additionalTo',
      'programmes',
      'pledged',
      'total',
      'disbursed',
      'outstanding',
      'overDisbursed',
      'cancelled',
      'revisions',
      'disbursements',
      'citations'
    ],
    additionalProperties: false
  },
  Prize: {
    type: 'object',
    properties: {
      by: { $ref: '#/$defs/PartyId' },
      reward: { $ref: '#/$defs/Resource' },
      condition: { $ref: '#/$defs/Text' },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['by', 'reward', 'condition', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  ProgressReport: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      on: { $ref: '#/$defs/ShownDate' },
      by: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      progress: { $ref: '#/$defs/Text' }
    },
    required: ['eventId', 'on', 'by', 'progress'],
    additionalProperties: false
  },
  RegisterItem: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/MembershipEvent' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem10: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/InvitationExtended' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem11: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/ParticipationAnnounced' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem12: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/PartyParticipated' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem13: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/SpeakerInvited' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem14: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/AtGathering' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem15: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/JointBodyMet' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem16: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/JointBodyEnlarged' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem17: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/JointBodyDissolved' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem18: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DesignationConferred' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem19: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DesignationAttested' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem2: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/OfficeHolderAppointed' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem20: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DesignationOpened' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem21: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DesignationConcluded' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem22: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/InvitationAnswered' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem23: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/DatedEvent' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem3: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/OfficeAssumed' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem4: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/OfficeAttested' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem5: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/OfficeLeft' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem6: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/IndicatorReported' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem7: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/IndicatorRestated' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem8: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/GatheringAnnounced' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RegisterItem9: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      fact: { $ref: '#/$defs/GatheringHeld' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'position', 'date', 'fact', 'citations'],
    additionalProperties: false
  },
  RelatedText: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      direction: { enum: ['Incoming', 'Outgoing'] },
      relation: { enum: ['Amends', 'AnnexTo', 'Implements', 'Renews', 'Supersedes', 'Under'] },
      text: { $ref: '#/$defs/TextReference' },
      on: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'direction', 'relation', 'text', 'on', 'citations'],
    additionalProperties: false
  },
  RelationListed: {
    type: 'object',
    properties: {
      relation: {
        enum: [
          'AccreditedTo',
          'AgencyOf',
          'BranchOf',
          'DepartmentOf',
          'FacultyOf',
          'MissionOf',
          'OrganOf',
          'ProgrammeOf',
          'RegionOf',
          'SubsidiaryOf',
          'SuccessorOf'
        ]
      },
      to: { $ref: '#/$defs/PartyId' },
      from: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      until: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['relation', 'to', 'from', 'until', 'citations'],
    additionalProperties: false
  },
  ReportedFigure: {
    type: 'object',
    properties: {
      of: { $ref: '#/$defs/Text' },
      comparison: { enum: ['About', 'AtLeast', 'Exactly', 'MoreThan'] },
      value: { $ref: '#/$defs/Quantity' },
      by: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      date: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['of', 'comparison', 'value', 'by', 'eventId', 'position', 'date', 'citations'],
    additionalProperties: false
  },
  Rung: { enum: ['Agreed', 'Fulfilled', 'Intended', 'Lapsed', 'Proposed'] },
  RungReached: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      rung: { $ref: '#/$defs/Rung' },
      on: { $ref: '#/$defs/ShownDate' }
    },
    required: ['eventId', 'rung', 'on'],
    additionalProperties: false
  },
  ShownDate: {
    type: 'object',
    properties: {
      edtf: { $ref: '#/$defs/Edtf' },
      basis: { enum: ['Computed', 'External', 'Stated', 'Unknown'] },
      words: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Citation' }] },
      note: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      earliest: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      latest: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      qualifier: { $ref: '#/$defs/DateQualifier' }
    },
    required: ['edtf', 'basis', 'words', 'note', 'earliest', 'latest', 'qualifier'],
    additionalProperties: false
  },
  SourceEvidence: {
    type: 'object',
    properties: { claims: { type: 'array', items: { $ref: '#/$defs/EvidenceClaim' } } },
    required: ['claims'],
    additionalProperties: false
  },
  SourceListing: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      sourceId: { $ref: '#/$defs/SourceId' },
      title: { $ref: '#/$defs/Text' },
      publisher: { $ref: '#/$defs/Text' },
      publishedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      language: { $ref: '#/$defs/LanguageTag' },
      where: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      digest: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Sha256' }] }
    },
    required: ['onRecord', 'sourceId', 'title', 'publisher', 'publishedOn', 'language', 'where', 'digest'],
    additionalProperties: false
  },
  Strength: {
    enum: [
      'Agreed',
      'Announced',
      'Attested',
      'Intended',
      'Invited',
      'Occurred',
      'Pledged',
      'Proposed',
      'Reported',
      'Signed',
      'TentativelyInvited'
    ]
  },
  ThemeMention: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      position: { type: 'number' },
      country: { $ref: '#/$defs/CountryCode' },
      roles: {
        type: 'array',
        items: {
          enum: [
            'Accreditation',
            'Beneficiary',
            'Counterpart',
            'Donor',
            'Host',
            'Invitee',
            'Seat',
            'Signatory',
            'Venue'
          ]
        }
      },
      year: { anyOf: [{ type: 'null' }, { type: 'string' }] }
    },
    required: ['eventId', 'position', 'country', 'roles', 'year'],
    additionalProperties: false
  },
  ThemeMentions: {
    type: 'object',
    properties: {
      theme: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: {
              type: { const: 'Kept' },
              theme: {
                enum: [
                  'ArtificialIntelligence',
                  'CapacityBuilding',
                  'Children',
                  'ClimateChange',
                  'CounterExtremism',
                  'Culture',
                  'Dialogue',
                  'Education',
                  'Entrepreneurship',
                  'Environment',
                  'FoodSecurity',
                  'Health',
                  'Heritage',
                  'HigherEducation',
                  'HumanitarianAid',
                  'Manuscripts',
                  'Media',
                  'Scholarships',
                  'Science',
                  'StrategicForesight',
                  'SustainableDevelopment',
                  'Technology',
                  'Tourism',
                  'Women',
                  'Youth'
                ]
              }
            },
            required: ['type', 'theme'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: { type: { const: 'Open' }, tag: { $ref: '#/$defs/Text' } },
            required: ['type', 'tag'],
            additionalProperties: false
          }
        ]
      },
      mentions: { type: 'array', items: { $ref: '#/$defs/ThemeMention' } }
    },
    required: ['theme', 'mentions'],
    additionalProperties: false
  },
  Tie: {
    type: 'object',
    properties: {
      kind: { enum: ['Agreement', 'Delivery', 'Draft', 'Intent', 'Meeting', 'Pledge', 'Proposal', 'Undertaking'] },
      ended: { type: 'boolean' }
    },
    required: ['kind', 'ended'],
    additionalProperties: false
  },
  TimelineEntry: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      stream: { type: 'string' },
      position: { type: 'number' },
      recordedAt: { $ref: '#/$defs/Instant' },
      recordedBy: { $ref: '#/$defs/RecorderId' },
      fact: { $ref: '#/$defs/DatedEvent' },
      strength: { $ref: '#/$defs/Strength' },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      people: { type: 'array', items: { $ref: '#/$defs/PersonShown' } },
      roles: {
        type: 'array',
        items: {
          enum: [
            'Accreditation',
            'Beneficiary',
            'Counterpart',
            'Donor',
            'Host',
            'Invitee',
            'Seat',
            'Signatory',
            'Venue'
          ]
        }
      },
      through: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      date: { $ref: '#/$defs/ShownDate' },
      place: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Place' }] },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      visit: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/VisitId' }] },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } },
      resources: { type: 'array', items: { $ref: '#/$defs/Resource' } },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } },
      corrections: { type: 'array', items: { $ref: '#/$defs/CorrectionNote' } },
      dissent: { type: 'array', items: { $ref: '#/$defs/Dissent' } }
    },
    required: [
      'eventId',
      'stream',
      'position',
      'recordedAt',
      'recordedBy',
      'fact',
      'strength',
      'parties',
      'people',
      'roles',
      'through',
      'date',
      'place',
      'meeting',
      'visit',
      'themes',
      'resources',
      'citations',
      'corrections',
      'dissent'
    ],
    additionalProperties: false
  },
  TimelineSubject: {
    type: 'object',
    properties: {
      roles: {
        type: 'array',
        items: {
          enum: [
            'Accreditation',
            'Beneficiary',
            'Counterpart',
            'Donor',
            'Host',
            'Invitee',
            'Seat',
            'Signatory',
            'Venue'
          ]
        }
      },
      through: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      parties: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } }
    },
    required: ['roles', 'through', 'parties', 'themes'],
    additionalProperties: false
  },
  TreatyAct: {
    type: 'object',
    properties: {
      eventId: { $ref: '#/$defs/EventId' },
      fact: { $ref: '#/$defs/PartyEvent' },
      on: { $ref: '#/$defs/ShownDate' },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['eventId', 'fact', 'on', 'citations'],
    additionalProperties: false
  },
  TreatyRow: {
    type: 'object',
    properties: {
      title: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      depositary: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] },
      adoptedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      inForceOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      terminatedOn: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      parties: { type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/$defs/TreatyAct' } } },
      relations: { type: 'array', items: { $ref: '#/$defs/RelatedText' } },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: ['title', 'depositary', 'adoptedOn', 'inForceOn', 'terminatedOn', 'parties', 'relations', 'citations'],
    additionalProperties: false
  },
  UndertakingRow: {
    type: 'object',
    properties: {
      onRecord: { const: true },
      undertakingId: { $ref: '#/$defs/UndertakingId' },
      since: { $ref: '#/$defs/ShownDate' },
      rung: { $ref: '#/$defs/Rung' },
      what: { $ref: '#/$defs/Text' },
      by: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      with: { type: 'array', items: { $ref: '#/$defs/PartyId' } },
      countries: { type: 'array', items: { $ref: '#/$defs/CountryLink' } },
      conditions: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      due: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/ShownDate' }] },
      resource: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: {
              type: { const: 'Money' },
              money: {
                type: 'object',
                properties: { amount: { $ref: '#/$defs/DecimalString' }, currency: { $ref: '#/$defs/CurrencyCode' } },
                required: ['amount', 'currency'],
                additionalProperties: false
              }
            },
            required: ['type', 'money'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: {
              type: { const: 'InKind' },
              quantity: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Quantity' }] },
              thing: { $ref: '#/$defs/Text' }
            },
            required: ['type', 'quantity', 'thing'],
            additionalProperties: false
          },
          {
            type: 'object',
            properties: { type: { const: 'Unquantified' }, description: { $ref: '#/$defs/Text' } },
            required: ['type', 'description'],
            additionalProperties: false
          }
        ]
      },
      themes: { type: 'array', items: { $ref: '#/$defs/Theme' } },
      meeting: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/MeetingId' }] },
      agreement: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/AgreementId' }] },
      history: { type: 'array', items: { $ref: '#/$defs/RungReached' } },
      progress: { type: 'array', items: { $ref: '#/$defs/ProgressReport' } },
      outcome: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Text' }] },
      citations: { type: 'array', items: { $ref: '#/$defs/Citation' } }
    },
    required: [
      'onRecord',
      'undertakingId',
      'since',
      'rung',
      'what',
      'by',
      'with',
      'countries',
      'conditions',
      'due',
      'resource',
      'themes',
      'meeting',
      'agreement',
      'history',
      'progress',
      'outcome',
      'citations'
    ],
    additionalProperties: false
  },
  UndertakingView: { anyOf: [{ $ref: '#/$defs/NotOnRecord' }, { $ref: '#/$defs/UndertakingRow' }] },
  UnregisteredParty: {
    type: 'object',
    properties: {
      relations: { type: 'array', items: { $ref: '#/$defs/RelationListed' } },
      onRecord: { const: false },
      aliases: { type: 'array', items: { $ref: '#/$defs/Text' } },
      mergedInto: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/PartyId' }] }
    },
    required: ['relations', 'onRecord', 'aliases', 'mergedInto'],
    additionalProperties: false
  }
}
