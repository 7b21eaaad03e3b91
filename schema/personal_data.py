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
    'search_words': f'word_id IN (SELECT word_id FROM search_words_of_parties WHERE party_id IN {PARTIES})',
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
    'hand_overs': PARTY,
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


def header(paths, subject_tables):
    """The constants behind schema/data_class.hpp."""
    columns = [(table.name, name, kind) for table in tables(paths) for name, _, kind in table.columns]
    lines = ['namespace kartei::schema {',
             f'inline constexpr std::array<Column, {len(columns)}> columns = {{{{']
    lines += [f'    {{"{table}", "{name}", DataClass::{kind}}},' for table, name, kind in columns]
    lines += ['}};', f'inline constexpr std::array<SubjectTable, {len(subject_tables)}> subject_tables = {{{{']
    lines += [f'    {{"{table.name}", "{table.area}", subject_rows::rows_of_{table.name}}},' for table in subject_tables]
    return [*lines, '}};', '}  // namespace kartei::schema']
