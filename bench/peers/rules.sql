-- The rules of the form in SQL that is fast in DuckDB: a value, and a course with its hours, is looked at once however often it comes,
-- and what comes twice is told by hashes first. It knows the columns of the form by their place and takes no other header row.
CREATE TEMP MACRO letters() AS [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];
CREATE TEMP MACRO digit(x, i) AS ascii(substr(x, i, 1)) - 48;
CREATE TEMP MACRO id_sum(x) AS letters()[ascii(x) - 64] // 10 + letters()[ascii(x) - 64] % 10 * 9
  + CASE WHEN ascii(substr(x, 2, 1)) >= 65 THEN letters()[ascii(substr(x, 2, 1)) - 64] % 10 ELSE digit(x, 2) END * 8
  + digit(x, 3) * 7 + digit(x, 4) * 6 + digit(x, 5) * 5 + digit(x, 6) * 4 + digit(x, 7) * 3 + digit(x, 8) * 2 + digit(x, 9) + digit(x, 10);
CREATE TEMP MACRO day_of(x) AS try_cast((try_cast(substr(x, 1, 3) AS INTEGER) + 1911) || substr(x, 4) AS DATE);
CREATE TEMP MACRO date_rule(x) AS CASE WHEN NOT regexp_full_match(x, '\d{3}-\d{2}-\d{2}') THEN 'cell/date-format' WHEN day_of(x) IS NULL THEN 'cell/date-invalid' END;
CREATE TEMP MACRO time_rule(x) AS CASE WHEN NOT regexp_full_match(x, '([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?') THEN 'cell/time-format' WHEN length(x) = 5 THEN 'cell/time-short' END;
CREATE TEMP MACRO clock(x) AS CASE WHEN regexp_full_match(x, '([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?') THEN rpad(x, 8, ':00') END;
CREATE TEMP MACRO whole_rule(x, most) AS CASE WHEN NOT regexp_full_match(x, '\d+') THEN 'cell/integer' WHEN length(x) > most THEN 'cell/too-long' END;
CREATE TEMP MACRO text_rule(x, most) AS CASE WHEN length(x) > most THEN 'cell/too-long' WHEN trim(x) <> x THEN 'cell/space'
  WHEN regexp_matches(x, '^[=+@-].') THEN 'cell/formula' WHEN regexp_matches(x, '[\x01-\x1f\x7f-\x{9f}\x{2028}\x{2029}]') THEN 'cell/control' END;

CREATE TEMP TABLE codes AS SELECT list, unnest(entries).code AS code, unnest(entries).until AS until FROM (UNPIVOT (
  SELECT * FROM read_json($codes, columns = {degree: 'STRUCT(code VARCHAR, until VARCHAR)[]', category: 'STRUCT(code VARCHAR, until VARCHAR)[]',
    county: 'STRUCT(code VARCHAR, until VARCHAR)[]', unit: 'STRUCT(code VARCHAR, until VARCHAR)[]', nature: 'STRUCT(code VARCHAR, until VARCHAR)[]'})
) ON * INTO NAME list VALUE entries);
CREATE TEMP MACRO code_rule(x, id) AS CASE WHEN x NOT IN (SELECT code FROM codes WHERE list = id) THEN 'cell/code' END;

CREATE TEMP TABLE form AS SELECT row_number() OVER () + 1 AS row, * FROM read_csv($file, header = false, skip = 1, all_varchar = true, nullstr = '\N', quote = '"', escape = '"', delim = ',',
  names = ['idNumber', 'courseName', 'startDate', 'startTime', 'endDate', 'endTime', 'name', 'degree', 'category', 'county', 'term', 'total', 'unit', 'score', 'certificate',
    'attendance', 'birthday', 'nature', 'digitalHours', 'physicalHours', 'courseCode', 'actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime']);
CREATE TEMP TABLE found (row BIGINT, rule VARCHAR);
INSERT INTO found SELECT row, 'row/blank' FROM form WHERE idNumber = '' AND courseName = '' AND startDate = '' AND name = '';
DELETE FROM form WHERE idNumber = '' AND courseName = '' AND startDate = '' AND name = '';

-- By column: each value once, and then the rows that have a wrong one.
CREATE TEMP TABLE wrong (field VARCHAR, value VARCHAR, rule VARCHAR);
INSERT INTO wrong SELECT 'idNumber', x, CASE WHEN NOT regexp_full_match(x, '[A-Z][1289A-D]\d{8}') THEN 'cell/id-format' WHEN id_sum(x) % 10 <> 0 THEN 'cell/id-checksum'
  WHEN substr(x, 2, 1) >= 'A' THEN 'cell/id-old-form' END AS rule FROM (SELECT DISTINCT idNumber AS x FROM form) WHERE rule IS NOT NULL;
INSERT INTO wrong SELECT 'courseName', x, coalesce(text_rule(x, 50), CASE WHEN regexp_matches(x, '\p{Han}\?+\p{Han}|[□\x{fffd}]') THEN 'cell/lost-character' END) AS rule FROM (SELECT DISTINCT courseName AS x FROM form) WHERE rule IS NOT NULL;
INSERT INTO wrong SELECT 'name', x, coalesce(text_rule(x, 20), CASE WHEN regexp_matches(x, '[?？□\x{fffd}]') THEN 'cell/lost-character' END) AS rule FROM (SELECT DISTINCT name AS x FROM form) WHERE rule IS NOT NULL;
INSERT INTO wrong SELECT 'courseCode', x, coalesce(text_rule(x, 20), CASE WHEN NOT regexp_full_match(x, '[A-Za-z0-9_-]*') THEN 'cell/course-code' END) AS rule FROM (SELECT DISTINCT courseCode AS x FROM form) WHERE rule IS NOT NULL;
INSERT INTO wrong SELECT 'attendance', x, text_rule(x, 255) AS rule FROM (SELECT DISTINCT attendance AS x FROM form) WHERE rule IS NOT NULL;
INSERT INTO wrong SELECT 'startDate', x, date_rule(x) AS rule FROM (SELECT DISTINCT startDate AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'endDate', x, date_rule(x) AS rule FROM (SELECT DISTINCT endDate AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'actualStartDate', x, date_rule(x) AS rule FROM (SELECT DISTINCT actualStartDate AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'actualEndDate', x, date_rule(x) AS rule FROM (SELECT DISTINCT actualEndDate AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'birthday', x, date_rule(x) AS rule FROM (SELECT DISTINCT birthday AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'startTime', x, time_rule(x) AS rule FROM (SELECT DISTINCT startTime AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'endTime', x, time_rule(x) AS rule FROM (SELECT DISTINCT endTime AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'actualStartTime', x, time_rule(x) AS rule FROM (SELECT DISTINCT actualStartTime AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'actualEndTime', x, time_rule(x) AS rule FROM (SELECT DISTINCT actualEndTime AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'degree', x, code_rule(x, 'degree') AS rule FROM (SELECT DISTINCT degree AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'county', x, code_rule(x, 'county') AS rule FROM (SELECT DISTINCT county AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'unit', x, code_rule(x, 'unit') AS rule FROM (SELECT DISTINCT unit AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'nature', x, code_rule(x, 'nature') AS rule FROM (SELECT DISTINCT nature AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'category', x, coalesce(whole_rule(x, 4), CASE WHEN ltrim(x, '0') NOT IN (SELECT code FROM codes WHERE list = 'category') THEN 'cell/code-unlisted' END) AS rule FROM (SELECT DISTINCT category AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'term', x, coalesce(whole_rule(x, 3), CASE WHEN ltrim(x, '0') = '' THEN 'cell/integer' END) AS rule FROM (SELECT DISTINCT term AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'total', x, whole_rule(x, 4) AS rule FROM (SELECT DISTINCT total AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'digitalHours', x, whole_rule(x, 4) AS rule FROM (SELECT DISTINCT digitalHours AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'physicalHours', x, whole_rule(x, 4) AS rule FROM (SELECT DISTINCT physicalHours AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO wrong SELECT 'score', x, CASE WHEN NOT regexp_full_match(x, '\d+(\.\d+)?') THEN 'cell/number' WHEN length(x) > 5 THEN 'cell/too-long' END AS rule FROM (SELECT DISTINCT score AS x FROM form) WHERE x <> '' AND rule IS NOT NULL;
INSERT INTO found SELECT row, text_rule(certificate, 36) AS rule FROM form WHERE certificate <> '' AND rule IS NOT NULL;
$each_field
INSERT INTO found SELECT row, 'cell/required' FROM form WHERE idNumber = '' OR courseName = '' OR startDate = '' OR startTime = '' OR endDate = '' OR endTime = '' OR name = '' OR degree = ''
  OR category = '' OR county = '' OR term = '' OR total = '' OR unit = '' OR nature = '' OR actualStartDate = '' OR actualStartTime = '' OR actualEndDate = '' OR actualEndTime = '';

-- Between the cells of a row: each course with its hours once.
CREATE TEMP TABLE courses AS SELECT DISTINCT startDate, startTime, endDate, endTime, actualStartDate, actualStartTime, actualEndDate, actualEndTime, county, nature, unit, total, digitalHours, physicalHours FROM form;
CREATE TEMP TABLE facts AS SELECT *, day_of(startDate) AS s, day_of(endDate) AS e, day_of(actualStartDate) AS "as", day_of(actualEndDate) AS ae,
  CASE WHEN digitalHours = '' THEN 0 ELSE try_cast(digitalHours AS INTEGER) END AS d, CASE WHEN physicalHours = '' THEN 0 ELSE try_cast(physicalHours AS INTEGER) END AS p,
  CASE WHEN regexp_full_match(total, '\d+') THEN total::INTEGER END AS t, CASE unit WHEN '1' THEN 1 WHEN '2' THEN 6 WHEN '6' THEN 18 END AS factor,
  coalesce((nature = '1' AND digitalHours = '') OR (nature = '2' AND physicalHours = ''), false) AS own_blank,
  coalesce(e < s OR (e = s AND clock(endTime) < clock(startTime)) OR ae < "as" OR (ae = "as" AND clock(actualEndTime) < clock(actualStartTime)), false) AS reversed
FROM courses;
CREATE TEMP TABLE wrong_courses AS SELECT *, list_filter([
  CASE WHEN reversed THEN 'row/date-order' END,
  CASE WHEN NOT reversed AND ("as" < s OR ae > e) THEN 'row/actual-outside' END,
  CASE WHEN e > current_date OR ae > current_date THEN 'row/date-future' END,
  CASE WHEN s >= (SELECT day_of(until) FROM codes WHERE list = 'county' AND code = county AND until IS NOT NULL) THEN 'cell/code-retired' END,
  CASE WHEN (nature = '1' AND p > 0) OR (nature = '2' AND d > 0) OR (nature = '3' AND (d = 0 OR p = 0)) THEN 'row/hours-nature' END,
  CASE WHEN own_blank THEN 'row/hours-blank' END,
  CASE WHEN NOT own_blank AND d + p <> t AND factor IS NOT NULL THEN CASE WHEN factor > 1 AND d + p = t * factor THEN 'row/hours-converted' ELSE 'row/hours-sum' END END,
  CASE WHEN NOT reversed AND ((unit = '2' AND t > e - s + 1) OR (unit = '6' AND t > 0 AND t % 18 = 0)) THEN 'row/hours-precomputed' END,
  CASE WHEN NOT reversed AND unit = '1' AND p > 24 * (e - s + 1) THEN 'row/hours-span' END
], rule -> rule IS NOT NULL) AS rules FROM facts WHERE len(rules) > 0;
INSERT INTO found SELECT row, unnest(rules) FROM form JOIN wrong_courses USING (startDate, startTime, endDate, endTime, actualStartDate, actualStartTime, actualEndDate, actualEndTime, county, nature, unit, total, digitalHours, physicalHours);

-- Between rows.
CREATE TEMP TABLE twice AS SELECT hash(idNumber, courseName, startDate, endDate, category) AS h FROM form GROUP BY h HAVING count(*) > 1;
INSERT INTO found SELECT row, 'table/duplicate' FROM (SELECT row, row_number() OVER (PARTITION BY idNumber, courseName, startDate, endDate, category ORDER BY row) AS n
  FROM form WHERE hash(idNumber, courseName, startDate, endDate, category) IN (SELECT h FROM twice)) WHERE n > 1;
INSERT INTO found SELECT row, 'table/name-differs' FROM form JOIN (
  SELECT idNumber, arg_min(trim(name), row) AS called FROM form WHERE name <> '' GROUP BY idNumber HAVING min(trim(name)) <> max(trim(name))
) USING (idNumber) WHERE name <> '' AND trim(name) <> called;
CREATE TEMP TABLE dated AS SELECT row, substr(startDate, 1, 3) AS year, courseName, term, startDate || endDate AS period FROM form
  WHERE startDate NOT IN (SELECT value FROM wrong WHERE field = 'startDate') AND endDate NOT IN (SELECT value FROM wrong WHERE field = 'endDate') AND term NOT IN (SELECT value FROM wrong WHERE field = 'term') AND nature IN ('2', '3');
INSERT INTO found SELECT row, 'table/term-clash' FROM dated JOIN (
  SELECT year, courseName, term, arg_min(period, row) AS first FROM dated GROUP BY year, courseName, term HAVING min(period) <> max(period)
) USING (year, courseName, term) WHERE period <> first;
SELECT row, rule FROM found ORDER BY row, rule;
