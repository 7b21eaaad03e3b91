#!/usr/bin/python3
"""Compiles the SQL files into one C++ header: `embed.py OUT.hpp --migration NAME FILE... --queries FILE...`.

A query file holds named sections, `-- name: insert_party` and then one statement; its comments before the
statement become the constant's comment. Tables marked as editable get theirs made (editable_tables.py). A name used twice is an error, a name misspelt in C++ does not compile.
"""
import pathlib
import re
import sys

import editable_tables

HEAD = '''/// Made by schema/embed.py from the SQL in schema/. Do not edit.
#pragma once

#include <array>

#include "schema/query.hpp"

namespace kartei::schema {

'''


def sections(path):
    """The (name, sql) pairs of a query file, in its order."""
    parts = re.split(r'^-- name: *(\w+) *$', path.read_text(encoding='utf-8'), flags=re.M)
    return [(name, sql.strip()) for name, sql in zip(parts[1::2], parts[2::2])]


def literal(sql):
    return f'R"sql({sql})sql"'


def queries(areas):
    seen, lines, names = set(), [], []
    for area, named in areas:
        lines.append(f'namespace {area} {{')
        for name, sql in named:
            full = f'{area}::{name}'
            if full in seen or not sql:
                sys.exit(f'{area}: section "{name}" is empty or stands there twice')
            seen.add(full)
            lines.append(f'inline constexpr Query {name}{{{len(names)}, "{area}.{name}", {literal(sql)}}};')
            names.append(full)
        lines.append(f'}}  // namespace {area}\n')
    lines.append(f'inline constexpr std::array<Query, {len(names)}> all_queries = {{')
    lines += [f'    {name},' for name in names]
    lines.append('};\n')
    return lines


def editable(tables):
    """A constant for each editable table, and all of them in the order of their making."""
    words = ('insert', 'read', 'update', 'delete', 'keep_image', 'list_later_touches', 'take_back', 'put_back', 'dump')
    lines = []
    for table in tables:
        parts = ', '.join(f'editable::{word}_{table.name}' for word in words)
        lines.append(f'inline constexpr EditableTable {table.name}_table{{"{table.kind}", "{table.name}", '
                     f'"{table.key}", {parts}}};')
    lines.append(f'inline constexpr std::array<const EditableTable*, {len(tables)}> editable_tables = {{')
    lines += [f'    &{table.name}_table,' for table in tables]
    lines.append('};\n')
    return lines


def migrations(steps):
    lines = [f'inline constexpr std::array<Migration, {len(steps)}> migrations = {{{{']
    for name, paths in steps:
        version = int(name[:4])
        sql = ' '.join(literal(path.read_text(encoding='utf-8')) for path in paths)
        lines.append(f'    {{{version}, "{name}", {sql} "PRAGMA user_version = {version};"}},')
    lines.append('}};\n')
    return lines


def main(arguments):
    out, steps, query_paths = pathlib.Path(arguments.pop(0)), [], []
    while arguments:
        word = arguments.pop(0)
        if word == '--migration':
            steps.append((arguments.pop(0), []))
        elif word == '--queries':
            query_paths = [pathlib.Path(path) for path in arguments]
            break
        else:
            steps[-1][1].append(pathlib.Path(word))
    out.parent.mkdir(parents=True, exist_ok=True)
    areas = [(path.stem, sections(path)) for path in query_paths]
    all_sql = '\n'.join(path.read_text(encoding='utf-8') for _, paths in steps for path in paths)
    made, tables = editable_tables.queries(all_sql)
    lines = queries([*areas, ('editable', made)]) + editable(tables) + migrations(steps)
    text = HEAD + '\n'.join(lines) + '\n}  // namespace kartei::schema\n'
    out.write_text(text, encoding='utf-8')


main(sys.argv[1:])
