"""What of the tables is about one person, and the class of every column, as the migrations say it.

A table that commands edit row by row (editable_tables.py) is about a person when it refers to the person's party, or
when a row beside it does (a deal by its deal_parties). For every other table it stands here how its rows are found;
the tables that hold nothing of people need no entry, and a test refuses a table with personal columns that has none.
"""
import dataclasses
import re

import editable_tables

TABLE = re.compile(r'^CREATE TABLE (\w+) \(\n(.*?)^\) STRICT', flags=re.M | re.S)
COLUMN = re.compile(r'^  (\w+) +(INTEGER|TEXT|REAL|BLOB)\b[^\n]*?-- (none|pii|sensitive)\b', flags=re.M)

PARTIES = '(SELECT party_id FROM subject_parties)'
RECORDS = f'(SELECT source_record_id FROM links WHERE party_id IN {PARTIES})'
BATCHES = f'(SELECT batch_id FROM source_records WHERE source_record_id IN {RECORDS})'
OPERATIONS = '(SELECT operation_id FROM subject_operations)'
EVENTS = f"""(SELECT consent_event_id FROM consent_events WHERE party_id IN {PARTIES}
  UNION SELECT consent_event_id FROM consent_events
  WHERE party_id IS NULL AND value <> '' AND value IN (SELECT value FROM subject_values))"""
PAIR = f'a_party_id IN {PARTIES} OR b_party_id IN {PARTIES}'
PARTY = f'party_id IN {PARTIES}'

# In the order in which they are shown; {images} is filled in below.
ROWS = {
    'parties': PARTY,
    'persons': PARTY,
    'organisations': PARTY,
    'affiliations': f'person_party_id IN {PARTIES}',
    'postal_addresses': PARTY,
    'contact_points': PARTY,
    'external_keys': PARTY,
    'party_tags': PARTY,
    'party_notes': PARTY,
    'origins': PARTY,
    'edits': PARTY,
    'search_words': f'''word_id IN (
  SELECT e.value FROM search_words_of_parties w CROSS JOIN json_each(w.word_ids) e WHERE w.party_id IN {PARTIES})''',
    'sources': f'source_id IN (SELECT source_id FROM batches WHERE batch_id IN {BATCHES})',
    'batches': f'batch_id IN {BATCHES}',
    'source_records': f'source_record_id IN {RECORDS}',
    'links': PARTY,
    'absences': f'source_record_id IN {RECORDS}',
    'merges': PAIR,
    'distinctions': PAIR,
    'undone_merges': PAIR,
    'compared_parties': PARTY,
    'consent_events': f'consent_event_id IN {EVENTS}',
    'consent_event_links': f'consent_event_id IN {EVENTS}',
    'consent_texts': f'sha256 IN (SELECT text_sha256 FROM consent_events WHERE consent_event_id IN {EVENTS})',
    'capacity_notes': 'value IN (SELECT value FROM subject_values)',
    'uses': f'{PARTY} OR (party_id IS NULL AND value IN (SELECT value FROM subject_values))',
    'hand_overs': PARTY,
    'recipients': f'''name IN (SELECT recipient FROM exports WHERE export_id IN (
  SELECT export_id FROM hand_overs WHERE party_id IN {PARTIES}))''',
    'exports': f'export_id IN (SELECT export_id FROM hand_overs WHERE party_id IN {PARTIES})',
    'suppressions': 'hash IN (SELECT hash FROM subject_hashes)',
    'erasures': PARTY,
    'contact_states': """kind IN ('phone', 'mobile', 'fax', 'email', 'web', 'postal_address')
  AND value IN (SELECT value FROM subject_values)""",
    'row_images': 'party_id IN ' + PARTIES + '{images}',
    'operations': f'operation_id IN {OPERATIONS}',
    'runs': f'operation_id IN {OPERATIONS}',
}


@dataclasses.dataclass
class Table:
    name: str
    area: str
    columns: list  # (name, type, class)


def tables(paths):
    """All tables of a migration's files, in their order."""
    found = []
    for path in paths:
        area = path.stem.split('_', 1)[1]
        for name, body in TABLE.findall(path.read_text(encoding='utf-8')):
            found.append(Table(name, area, COLUMN.findall(body)))
    return found


def beside(table, all_tables):
    """(child, its column for the table, its column for a party): rows that tie the table to parties."""
    return [(child, column, party) for child in all_tables for column in child.references(table.name)
            for party in child.references('parties')]


def condition(table, all_tables):
    """How the rows of an editable table about the person are found; nothing when they are about nobody."""
    own = [f'{column} IN {PARTIES}' for column in table.references('parties')]
    tied = [f'{table.key} IN (SELECT {column} FROM {child.name} WHERE {party} IN {PARTIES})'
            for child, column, party in beside(table, all_tables)]
    if own or tied:
        return ' OR '.join(own or tied)
    for parent in all_tables:
        for column in table.references(parent.name):
            of_parent = condition(parent, all_tables)
            if of_parent:
                return f'{column} IN (SELECT {parent.key} FROM {parent.name} WHERE {of_parent})'
    return ''


def images(all_tables):
    """What a change or a deletion left of rows that were tied to the person by a row beside them."""
    parts = []
    for table in all_tables:
        for child, column, party in beside(table, all_tables):
            if table.references('parties'):
                continue
            parts.append(f"""
  OR (table_name = '{table.name}' AND row_key IN (
    SELECT {column} FROM {child.name} WHERE {party} IN {PARTIES}
    UNION SELECT image ->> '{column}' FROM row_images WHERE table_name = '{child.name}' AND party_id IN {PARTIES}))""")
    return ''.join(parts)


def conditions(sql):
    """table name -> condition, for all tables with rows about a person."""
    editable = editable_tables.tables(sql)
    found = dict(ROWS)
    found['row_images'] = found['row_images'].format(images=images(editable))
    for table in editable:
        of_table = found.get(table.name) or condition(table, editable)
        if of_table:
            found[table.name] = of_table
    return found


def queries(paths, sql):
    """(name, sql) of what selects a person's rows, and the tables they are for, as shown."""
    by_name = {table.name: table for table in tables(paths)}
    chosen = [(by_name[name], text) for name, text in conditions(sql).items() if name in by_name]
    named = []
    for table, text in chosen:
        # Salts and checksums are chance, and say nothing about anybody.
        columns = ', '.join(name for name, kind, of in table.columns if kind != 'BLOB' or of != 'none')
        named.append((f'rows_of_{table.name}', f'SELECT {columns} FROM {table.name}\nWHERE {text}\nORDER BY 1, 2'))
    return named, [table for table, _ in chosen]


# Rows of these stay when a person is erased: the register of requests, without its words.
KEPT = {'requests'}

# Whom we are ourselves: a name of our own people is no value of the person.
OUR_OWN = {'actor', 'on_behalf', 'owner', 'recorded_by'}

# Columns of few fixed words, and times.
NO_TEXT = {'class', 'state', 'role', 'at', 'kind'}

# What was delivered or said, and what golden records made of it: what stands there of others is theirs.
TEXTS_OF_OTHERS = ('source_records', 'edits', 'consent_events', 'hand_overs', 'consent_texts', 'persons', 'organisations',
                   'contact_points', 'postal_addresses')

# Texts beside the facts, in which a person's words are made unreadable wherever they stand.
WRITTEN_BESIDE = ('operations', 'runs', 'batches', 'exports', 'sources', 'row_images')

# What people write down about whom they look for: a place or a trade there is nobody's, a name or a number is.
FILTERS = ('segments', ('filter', 'description'))

# Names and values that a golden record has: who has the same word there holds it himself.
HELD_BY_OTHERS = ('persons', 'organisations', 'contact_points', 'postal_addresses', 'affiliations', 'external_keys',
                  'party_tags')

# Columns that say what somebody is like and where they are, not who they are.
DESCRIBING = {'postal_addresses': ('street', 'house_number', 'po_box', 'postcode', 'city', 'country'),
              'affiliations': ('position', 'department'), 'persons': ('title', 'gender', 'language'),
              'party_tags': ('tag',), 'qualifications': ('value',)}


def texts(table, classes):
    return [name for name, kind, of in table.columns if kind == 'TEXT' and of in classes and name not in OUR_OWN]


def holds(table, columns):
    """Whether a text stands in one of the columns."""
    return (f'SELECT 1 FROM {table.name} WHERE ' + ' OR '.join(f'instr({column}, ?1)' for column in columns))


def joined(table, columns):
    """All of a row's texts as one."""
    return 'SELECT ' + " || char(10) || ".join(f"coalesce({column}, '')" for column in columns) + f' FROM {table.name}'


def redact(table, columns):
    changes = ', '.join(f"{column} = replace({column}, ?1, ?2)" for column in columns)
    return f'UPDATE {table.name} SET {changes}\nWHERE ' + ' OR '.join(f'instr({column}, ?1)' for column in columns)


def places(table, columns):
    """In which column of which row a text stands: table, column, and the row by its first column."""
    key = table.columns[0][0]
    return '\nUNION ALL '.join(f"SELECT '{table.name}', '{column}', '{key} ' || {key} FROM {table.name} WHERE instr({column}, ?1)"
                               for column in columns)


def erasure(paths, sql):
    """(name, sql) of what erases a person: rows of editable tables, words in texts, and what looks for words left."""
    by_name = {table.name: table for table in tables(paths)}
    editable = editable_tables.tables(sql)
    named = []
    for table in editable:
        own = [f'{column} IN {PARTIES}' for column in table.references('parties')]
        if own and table.name not in KEPT:
            named.append((f'erase_{table.name}', f'DELETE FROM {table.name} WHERE ' + ' OR '.join(own)))
    written = [*WRITTEN_BESIDE, *(table.name for table in editable if table.name not in WRITTEN_BESIDE)]
    for name in written:
        columns = [column for column in texts(by_name[name], ('pii', 'sensitive')) if column not in NO_TEXT]
        if columns:
            named.append((f'all_texts_beside_in_{name}', joined(by_name[name], columns)))
            named.append((f'all_redacted_in_{name}', redact(by_name[name], columns)))
    filters, columns = FILTERS
    named.append(('all_texts_in_filters', joined(by_name[filters], columns)))
    named.append(('all_redacted_filters', redact(by_name[filters], columns)))
    for name in HELD_BY_OTHERS:
        named.append((f'all_words_held_in_{name}', joined(by_name[name], texts(by_name[name], ('pii', 'sensitive')))))
    for table in by_name.values():
        columns = [name for name, kind, _ in table.columns if kind == 'TEXT']
        if columns:
            named.append((f'all_places_in_{table.name}', places(table, columns)))
    for name in TEXTS_OF_OTHERS:
        columns = texts(by_name[name], ('none', 'pii', 'sensitive'))
        named.append((f'all_texts_of_others_in_{name}', joined(by_name[name], columns)))
    for table in by_name.values():
        columns = texts(table, ('none',))
        if columns:
            named.append((f'all_words_in_{table.name}', holds(table, columns)))
    named.append(('all_words_in_schema', 'SELECT 1 FROM sqlite_schema WHERE instr(sql, ?1)'))
    return named


def list_of(name, prefix, named):
    found = [f'subject_rows::{query}' for query, _ in named if query.startswith(prefix)]
    return [f'inline constexpr std::array<Query, {len(found)}> {name} = {{{{', *(f'    {query},' for query in found), '}};']


def describing():
    found = [(table, column) for table, columns in DESCRIBING.items() for column in columns]
    lines = [f'inline constexpr std::array<Column, {len(found)}> describing_columns = {{{{']
    return [*lines, *(f'    {{"{table}", "{column}", DataClass::pii}},' for table, column in found), '}};']


def header(paths, subject_tables, erasing):
    """The constants behind schema/data_class.hpp."""
    columns = [(table.name, name, kind) for table in tables(paths) for name, _, kind in table.columns]
    lines = ['namespace kartei::schema {',
             f'inline constexpr std::array<Column, {len(columns)}> columns = {{{{']
    lines += [f'    {{"{table}", "{name}", DataClass::{kind}}},' for table, name, kind in columns]
    lines += ['}};', f'inline constexpr std::array<SubjectTable, {len(subject_tables)}> subject_tables = {{{{']
    lines += [f'    {{"{table.name}", "{table.area}", subject_rows::rows_of_{table.name}}},' for table in subject_tables]
    lines += ['}};', '// Rows of editable tables that go with their party.', *list_of('row_erasures', 'erase_', erasing),
              '// The texts beside the facts, and (text, instead): those of the same tables lose a word.',
              *list_of('texts_beside_facts', 'all_texts_beside_in_', erasing),
              *list_of('redactions', 'all_redacted_in_', erasing),
              '// What is left there is of others.', *list_of('texts_of_others', 'all_texts_of_others_in_', erasing),
              '// Who has the same word there holds it himself.', *list_of('words_held_by_others', 'all_words_held_in_', erasing),
              '// (text): table, column and row where it stands.', *list_of('places_of_text', 'all_places_in_', erasing),
              '// Columns that say what somebody is like and where they are, not who they are.', *describing(),
              '// (text): whether it is a word that is about nobody.', *list_of('finds_in_words', 'all_words_in_', erasing)]
    return [*lines, '}  // namespace kartei::schema']
