"""Finds duplicates with Splink, as its authors recommend; run by peers.py, in an environment of its own.

usage: peers_splink.py LIST CLUSTERS THRESHOLD [MORE]

Writes the clusters at THRESHOLD (a probability) to CLUSTERS, then one line of JSON: the largest resident set in MiB until
then. After that line come the clusters at all THRESHOLDS, each as a file in the folder MORE.
"""

import json
import logging
import resource
import sys

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 0.999, 0.9999]

# The list as a user of Splink would bring it: lower case, umlauts written out, digits of a phone with the country in front,
# postcodes as text, dates as dates. Organisations are told from people, so that no company is joined with its staff.
COLUMNS = r"""
create macro plain(value) as nullif(trim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(lower(value), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  '[^\w]+', ' ', 'g'), ' +', ' ', 'g')), '');
create macro digits(value) as regexp_replace(replace(value, '(0)', ''), '[^0-9+]', '', 'g');
create macro with_country(value, code) as case
  when value like '+%' then substr(value, 2) when value like '00%' then substr(value, 3)
  when value like '0%' then code || substr(value, 2) else nullif(value, '') end;
create table list as
select Kundennummer as unique_id,
  if(plain(Nachname) is null and plain(Vorname) is null, 'organisation', 'person') as kind,
  case Anrede when 'Frau' then 'f' when 'Herr' then 'm' end as gender, plain(Vorname) as first_name, plain(Nachname) as last_name, plain(Firma) as company,
  regexp_replace(plain("Straße"), 'str(asse)?\b', 'strasse') as street, plain(PLZ) as postcode, plain(Ort) as city,
  with_country(digits(Telefon), code) as phone, with_country(digits(Mobil), code) as mobile,
  nullif(lower(trim("E-Mail")), '') as email,
  strftime(coalesce(try_strptime(Geburtsdatum, '%d.%m.%Y'), try_strptime(Geburtsdatum, '%Y-%m-%d')), '%Y-%m-%d') as birth_date
from (select *, case upper(Land) when 'AT' then '43' when 'CH' then '41' else '49' end as code
      from read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"'))
"""

BLOCKING = [
    block_on("first_name", "last_name"),
    block_on("last_name", "postcode"),
    block_on("last_name", "birth_date"),
    block_on("first_name", "postcode", "substr(last_name, 1, 1)"),
    block_on("last_name", "city", "substr(first_name, 1, 1)"),
    block_on("email", "kind"),
    block_on("mobile"),
    block_on("phone", "kind", "substr(coalesce(last_name, company), 1, 2)"),
    block_on("street", "postcode", "kind", "substr(coalesce(last_name, company), 1, 2)"),
    block_on("company", "kind", "coalesce(last_name, postcode)"),
    block_on("substr(company, 1, 8)", "postcode", "kind", "substr(coalesce(first_name, company), 1, 2)"),
]

# Street, postcode, city and landline say where somebody lives: one comparison, as weights that are taken for independent
# would count a household four times.
ADDRESS = comparisons.CustomComparison(
    output_column_name="address",
    comparison_levels=[
        levels.And(*(levels.NullLevel(column) for column in ("street", "postcode", "city", "phone"))),
        levels.And(levels.ExactMatchLevel("street"), levels.ExactMatchLevel("postcode")),
        levels.And(levels.LevenshteinLevel("street", 2), levels.ExactMatchLevel("postcode")),
        levels.And(levels.JaroWinklerLevel("street", 0.92), levels.JaroWinklerLevel("city", 0.92)),
        levels.LevenshteinLevel("phone", 1),
        levels.ExactMatchLevel("postcode", term_frequency_adjustments=True),
        levels.JaroWinklerLevel("city", 0.92),
        levels.ElseLevel(),
    ],
)

# Lists abbreviate first names and leave out second ones.
FIRST_NAME = comparisons.CustomComparison(
    output_column_name="first_name",
    comparison_levels=[
        levels.NullLevel("first_name"),
        levels.ExactMatchLevel("first_name", term_frequency_adjustments=True),
        levels.JaroWinklerLevel("first_name", 0.92),
        levels.CustomLevel("split_part(first_name_l, ' ', 1) = split_part(first_name_r, ' ', 1)", "first word"),
        levels.CustomLevel("least(length(first_name_l), length(first_name_r)) = 1 "
                           "and substr(first_name_l, 1, 1) = substr(first_name_r, 1, 1)", "initial"),
        levels.JaroWinklerLevel("first_name", 0.8),
        levels.ElseLevel(),
    ],
)


def settings() -> SettingsCreator:
    def spelt(column: str) -> comparisons.JaroWinklerAtThresholds:
        return comparisons.JaroWinklerAtThresholds(column, [0.92, 0.8]).configure(term_frequency_adjustments=True)

    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            comparisons.ExactMatch("gender"),
            FIRST_NAME,
            spelt("last_name"),
            spelt("company"),
            ADDRESS,
            comparisons.LevenshteinAtThresholds("mobile", 2).configure(term_frequency_adjustments=True),
            comparisons.EmailComparison("email").configure(term_frequency_adjustments=True),
            comparisons.DateOfBirthComparison("birth_date", input_is_string=True, datetime_format="%Y-%m-%d"),
        ],
        blocking_rules_to_generate_predictions=BLOCKING,
    )


def trained(connection: duckdb.DuckDBPyConnection) -> Linker:
    linker = Linker("list", settings(), DuckDBAPI(connection=connection))
    sure = [block_on("first_name", "last_name", "postcode"), block_on("first_name", "last_name", "email"),
            block_on("first_name", "last_name", "phone"), block_on("kind", "company", "postcode", "coalesce(last_name, '')")]
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    # No address, phone or mailbox: of colleagues and households EM would learn that names of one party often differ.
    for rule in (block_on("first_name", "last_name"), block_on("last_name", "birth_date"),
                 block_on("first_name", "birth_date")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    return linker


def write_clusters(connection: duckdb.DuckDBPyConnection, linker: Linker, pairs, threshold: float, path: str) -> None:
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=threshold)
    connection.sql(f"select cluster_id as cluster, unique_id as record from {clusters.physical_name}").write_csv(path)


def main() -> None:
    list_path, clusters_path, threshold, *more = sys.argv[1:]
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    *macros, table = COLUMNS.split(";")
    for macro in macros:
        connection.execute(macro)
    connection.execute(table, [list_path])
    linker = trained(connection)
    pairs = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    write_clusters(connection, linker, pairs, float(threshold), clusters_path)
    print(json.dumps({"mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}), flush=True)
    for folder in more:
        for other in THRESHOLDS:
            write_clusters(connection, linker, pairs, other, f"{folder}/{other}.csv")


if __name__ == "__main__":
    main()
