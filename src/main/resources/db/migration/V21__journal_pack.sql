-- What the public may see of each kind of document, and by which rule (offentleglova): dated, so that a new rule is a new row.
create table document_access (
  kind text not null,                     -- as in document.kind; * for a kind that has no row of its own
  valid_from date not null,
  valid_to date,                          -- the last day; null: still
  access_code text not null,              -- empty: open; UO: exempt from public disclosure
  legal_reference text not null,          -- id in legal_reference; empty for an open one
  source text not null,
  primary key (kind, valid_from),
  check ((access_code = '') = (legal_reference = ''))
);

-- Persons who may read a document beside those whom its kind concerns, e.g. the members called to a meeting.
create table document_reader (
  document uuid not null references document,
  person text not null,
  primary key (document, person)
);

-- Every version of a meeting's papers: the first as the meeting was called, each later one with its addendum. None is ever replaced.
create table meeting_pack (
  meeting bigint not null references meeting,
  version integer not null check (version > 0),
  made_on date not null,
  facts jsonb not null,                   -- the lines and disqualifications that it showed
  changes jsonb not null,                 -- what differs from the version before
  pages uuid not null references document,
  sheet uuid not null references document,
  primary key (meeting, version)
);

-- What was kept before this rule stood: files of payments show accounts.
update document set access_code = 'UO', legal_basis = case language_form
    when 'nn' then 'offentleglova § 13, jf. forvaltningslova § 13 første ledd nr. 2'
    else 'offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 2' end
  where kind in ('payment-file', 'bank-answer') and access_code = '';
