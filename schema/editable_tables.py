"""The statements for tables whose rows are added, changed and deleted one by one: those that a migration marks
with `-- editable: <kind>`. A row goes in and out as one JSON object, which is also the image that undo puts back.
"""
import dataclasses
import re

MARKED = re.compile(r'^-- editable: *(\w+) *\nCREATE TABLE (\w+) \(\n(.*?)^\) STRICT', flags=re.M | re.S)
COLUMN = re.compile(r'^  (\w+) +(INTEGER|TEXT|REAL)( PRIMARY KEY)?( NOT NULL)?[^\n]*', flags=re.M)
REFERENCE = re.compile(r'REFERENCES (\w+)')


@dataclasses.dataclass
class Column:
    name: str
    type: str
    is_required: bool
    refers_to: str


@dataclasses.dataclass
class Table:
    kind: str
    name: str
    key: str
    columns: list

    def references(self, table):
        return [column.name for column in self.columns if column.refers_to == table]


def columns_of(body):
    found = []
    for match in COLUMN.finditer(body):
        reference = REFERENCE.search(match.group(0))
        found.append(Column(match.group(1), match.group(2), bool(match.group(4)),
                            reference.group(1) if reference else ''))
    return found


def tables(sql):
    """The marked tables of migrations, parents before children, as they stand there."""
    made = []
    for kind, name, body in MARKED.findall(sql):
        columns = columns_of(body)
        made.append(Table(kind, name, columns[0].name, columns))
    return made


def names(table):
    return ', '.join(column.name for column in table.columns)


def as_json(table, row=''):
    return 'json_object(' + ', '.join(f"'{column.name}', {row}{column.name}" for column in table.columns) + ')'


def value_of(column, json):
    value = f"{json} ->> '{column.name}'"
    return f"coalesce({value}, '')" if column.type == 'TEXT' and column.is_required else value


def values(table, json):
    return ', '.join(value_of(column, json) for column in table.columns)


def children(table, all_tables):
    """(child table, its column) of all that refer to the table."""
    return [(child, column) for child in all_tables for column in child.references(table.name)]


def not_kept(table_name, key):
    return f"NOT EXISTS (SELECT 1 FROM kept_rows k WHERE k.table_name = '{table_name}' AND k.row_key = {key})"


def later_touches(table, all_tables):
    changed = f"""SELECT i.row_key, i.operation_id FROM row_images i
WHERE i.operation_id > ?1 AND i.table_name = '{table.name}' AND (
  i.image ->> 'operation_id' = ?1 OR EXISTS (
    SELECT 1 FROM row_images o
    WHERE o.operation_id = ?1 AND o.table_name = '{table.name}' AND o.row_key = i.row_key))"""
    hung_on = [f"""SELECT r.{table.key}, c.operation_id FROM {table.name} r CROSS JOIN {child.name} c
  ON c.{column} = r.{table.key}
WHERE r.operation_id = ?1 AND c.operation_id > ?1""" for child, column in children(table, all_tables)]
    return '\nUNION\n'.join([changed, *hung_on])


def take_back(table, all_tables):
    conditions = ['operation_id = ?1', not_kept(table.name, f'{table.name}.{table.key}')]
    conditions += [f'NOT EXISTS (SELECT 1 FROM {child.name} c WHERE c.{column} = {table.name}.{table.key})'
                   for child, column in children(table, all_tables)]
    conditions += [not_kept(column.refers_to, f'{table.name}.{column.name}')
                   for column in table.columns if column.refers_to in {t.name for t in all_tables}]
    return f'DELETE FROM {table.name} WHERE ' + '\n  AND '.join(conditions)


def put_back(table):
    set_all = ', '.join(f'{column.name} = excluded.{column.name}' for column in table.columns[1:])
    return f"""INSERT INTO {table.name} ({names(table)})
SELECT {values(table, 'image')} FROM row_images
WHERE operation_id = ?1 AND table_name = '{table.name}' AND {not_kept(table.name, 'row_key')}
ON CONFLICT ({table.key}) DO UPDATE SET {set_all}"""


def statements(table, all_tables):
    """(name, sql) of what each table needs."""
    party = (table.references('parties') or ['NULL'])[0]
    set_all = ',\n  '.join(f'{column.name} = {value_of(column, "?2")}' for column in table.columns[1:])
    return [
        ('insert', f'INSERT INTO {table.name} ({names(table)})\nVALUES ({values(table, "?1")})'),
        ('read', f'SELECT {as_json(table)} FROM {table.name} WHERE {table.key} = ?1'),
        ('update', f'UPDATE {table.name} SET\n  {set_all}\nWHERE {table.key} = ?1'),
        ('delete', f'DELETE FROM {table.name} WHERE {table.key} = ?1'),
        ('keep_image', f"""INSERT OR IGNORE INTO row_images (operation_id, table_name, row_key, party_id, image)
SELECT ?1, '{table.name}', {table.key}, {party}, {as_json(table)} FROM {table.name}
WHERE {table.key} = ?2 AND operation_id <> ?1"""),
        ('list_later_touches', later_touches(table, all_tables)),
        ('take_back', take_back(table, all_tables)),
        ('put_back', put_back(table)),
        ('dump', f'SELECT {names(table)} FROM {table.name} ORDER BY {table.key}'),
    ]


def later_rows_of_parties(all_tables):
    """Rows of other operations that speak of a party which operation ?1 made."""
    parts = []
    for table in all_tables:
        for column in table.references('parties'):
            parts.append(f"""SELECT p.party_id, max(r.operation_id, coalesce((
  SELECT max(i.operation_id) FROM row_images i WHERE i.table_name = '{table.name}' AND i.row_key = r.{table.key}), 0))
FROM parties p CROSS JOIN {table.name} r ON r.{column} = p.party_id
WHERE p.operation_id = ?1 AND r.operation_id <> ?1""")
    return '\nUNION\n'.join(parts) + '\nORDER BY 1, 2'


def keep_parties_with_rows(all_tables):
    """Parties that operation ?1 made and that rows still speak of, with all they are merged with."""
    speaking = '\nUNION\n'.join(
        f'SELECT p.party_id FROM parties p CROSS JOIN {table.name} r ON r.{column} = p.party_id WHERE p.operation_id = ?1'
        for table in all_tables for column in table.references('parties'))
    return f"""INSERT OR IGNORE INTO kept_parties (party_id)
WITH speaking (party_id) AS (
{speaking}
)
SELECT m.party_id FROM speaking CROSS JOIN parties p USING (party_id) CROSS JOIN parties m ON m.leader_id = p.leader_id"""


def queries(sql):
    """All (name, sql), and the tables they are for."""
    all_tables = tables(sql)
    found = [(f'{word}_{table.name}', text)
             for table in all_tables for word, text in statements(table, all_tables)]
    found += [('list_later_rows_of_parties', later_rows_of_parties(all_tables)),
              ('keep_parties_with_rows', keep_parties_with_rows(all_tables))]
    return found, all_tables
