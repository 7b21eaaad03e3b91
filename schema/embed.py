#!/usr/bin/python3
"""Compiles the SQL files into C++ headers: `embed.py FOLDER --migration NAME FILE... --queries FILE...`.

A query file holds named sections, `-- name: insert_party` and then one statement. Tables marked as editable get
theirs made (editable_tables.py). Each file becomes a header of its own, FOLDER/queries/<area>.hpp, which is written
only when it changed, so that a new query compiles only what uses its area; FOLDER/queries.hpp lists all. A name
used twice is an error, a name misspelt in C++ does not compile.
"""
import pathlib
import re
import sys

import editable_tables
import personal_data

HEAD = '''/// Made by schema/embed.py from the SQL in schema/. Do not edit.
#pragma once

#include <array>

#include "schema/data_class.hpp"
#include "schema/query.hpp"
'''

QUERIES_PER_AREA = 256  # numbers are spaced, so that a new query leaves those of other areas as they are


def sections(path):
    """The (name, sql) pairs of a query file, in its order."""
    parts = re.split(r'^-- name: *(\w+) *$', path.read_text(encoding='utf-8'), flags=re.M)
    return [(name, sql.strip()) for name, sql in zip(parts[1::2], parts[2::2])]


def literal(sql):
    return f'R"sql({sql})sql"'


def area_header(number, area, named, more=()):
    lines, seen = [], set()
    for place, (name, sql) in enumerate(named):
        if name in seen or not sql:
            sys.exit(f'{area}: section "{name}" is empty or stands there twice')
        if place >= QUERIES_PER_AREA:
            sys.exit(f'{area}: more than {QUERIES_PER_AREA} queries')
        seen.add(name)
        index = number * QUERIES_PER_AREA + place
        lines.append(f'inline constexpr Query {name}{{{index}, "{area}.{name}", {literal(sql)}}};')
    return [f'namespace kartei::schema::{area} {{', *lines, f'}}  // namespace kartei::schema::{area}', '', *more]


def list_header(areas):
    """All queries, for tests and whoever wants to see every one."""
    names = [f'{area}::{name}' for area, named in areas for name, _ in named]
    lines = [f'#include "schema/queries/{area}.hpp"' for area, _ in areas]
    lines += ['', 'namespace kartei::schema {', f'inline constexpr std::array<Query, {len(names)}> all_queries = {{']
    lines += [f'    {name},' for name in names]
    return [*lines, '};', '}  // namespace kartei::schema']


def editable(tables):
    """A constant for each editable table, and all of them in the order of their making."""
    words = ('insert', 'read', 'update', 'delete', 'keep_image', 'list_later_touches', 'take_back', 'put_back', 'dump')
    lines = ['namespace kartei::schema {']
    for table in tables:
        parts = ', '.join(f'editable::{word}_{table.name}' for word in words)
        lines.append(f'inline constexpr EditableTable {table.name}_table{{"{table.kind}", "{table.name}", '
                     f'"{table.key}", {parts}}};')
    lines.append(f'inline constexpr std::array<const EditableTable*, {len(tables)}> editable_tables = {{')
    lines += [f'    &{table.name}_table,' for table in tables]
    return [*lines, '};', '}  // namespace kartei::schema']


def migrations(steps):
    lines = ['namespace kartei::schema {',
             f'inline constexpr std::array<Migration, {len(steps)}> migrations = {{{{']
    for name, paths in steps:
        version = int(name[:4])
        sql = ' '.join(literal(path.read_text(encoding='utf-8')) for path in paths)
        lines.append(f'    {{{version}, "{name}", {sql} "PRAGMA user_version = {version};"}},')
    return [*lines, '}};', '}  // namespace kartei::schema']


def write(path, lines):
    """Leaves a file that says the same, and its time, as they are."""
    text = HEAD + '\n' + '\n'.join(lines) + '\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding='utf-8') != text:
        path.write_text(text, encoding='utf-8')


def main(arguments):
    folder, steps, query_paths = pathlib.Path(arguments.pop(0)), [], []
    while arguments:
        word = arguments.pop(0)
        if word == '--migration':
            steps.append((arguments.pop(0), []))
        elif word == '--queries':
            query_paths = [pathlib.Path(path) for path in arguments]
            break
        else:
            steps[-1][1].append(pathlib.Path(word))
    migration_paths = [path for _, paths in steps for path in paths]
    all_sql = '\n'.join(path.read_text(encoding='utf-8') for path in migration_paths)
    made, tables = editable_tables.queries(all_sql)
    of_people, subject_tables = personal_data.queries(migration_paths, all_sql)
    erasing = personal_data.erasure(migration_paths, all_sql)
    areas = [('editable', made), *((path.stem, sections(path)) for path in query_paths),
             ('subject_rows', [*of_people, *erasing])]
    constants = {'editable': editable(tables),
                 'subject_rows': personal_data.header(migration_paths, subject_tables, erasing)}
    for number, (area, named) in enumerate(areas):
        write(folder / 'queries' / f'{area}.hpp', area_header(number, area, named, constants.get(area, ())))
    write(folder / 'queries.hpp', list_header(areas))
    write(folder / 'migrations.hpp', migrations(steps))


main(sys.argv[1:])
