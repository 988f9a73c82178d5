-- The hours of people, as DuckDB adds them up: a second way, which shares nothing with the program. The table code is there already.
CREATE TABLE named AS
  SELECT name AS text, min(code) AS code FROM code WHERE current GROUP BY name HAVING count(*) = 1
  UNION SELECT path, code FROM code WHERE current;

CREATE TABLE grade AS
  SELECT *, row_number() OVER () AS row, TRY_CAST(nullif(regexp_extract(課程類別, '^(?:.*\()?(\d+)\)?$', 1), '') AS INTEGER) AS number
  FROM read_csv($file, all_varchar = true, header = true, quote = '', nullstr = '');

-- A record counts once; its first row decides.
CREATE TABLE record AS
  SELECT 身分證字號 AS id, coalesce(number, code) AS category,
    arg_min(coalesce(課程性質, ''), row) AS nature, arg_min(coalesce(是否與業務相關, ''), row) AS related,
    arg_min(CASE
      WHEN 數位時數 IS NULL AND 實體時數 IS NULL
        THEN coalesce(訓練總數::DECIMAL(18, 4), 0) * CASE 訓練總單位 WHEN '天' THEN 6 WHEN '學分' THEN 18 ELSE 1 END
      ELSE coalesce(數位時數::DECIMAL(18, 4), 0) + coalesce(實體時數::DECIMAL(18, 4), 0) END, row) AS hours
  FROM grade LEFT JOIN named ON named.text = 課程類別
  GROUP BY 身分證字號, "學習機關(構)編號", 名稱, replace(起始日期, '-', ''), replace(終迄日期, '-', ''), coalesce(number, code);

SELECT id, sum(hours) AS total,
  coalesce(sum(hours) FILTER (nature = '數位'), 0) AS digital, coalesce(sum(hours) FILTER (nature = '實體'), 0) AS physical,
  coalesce(sum(hours) FILTER (nature = '混成'), 0) AS mixed, coalesce(sum(hours) FILTER (related = '是'), 0) AS related,
  coalesce(sum(hours) FILTER (category = 516 OR category BETWEEN 346 AND 365 OR category BETWEEN 386 AND 394), 0) AS basic,
  coalesce(sum(hours) FILTER (category = 517 OR category BETWEEN 366 AND 385 OR category BETWEEN 395 AND 413), 0) AS advanced,
  coalesce(sum(hours) FILTER (category = 501), 0) AS policy,
  coalesce(sum(hours) FILTER (category BETWEEN 337 AND 345), 0) AS environment,
  coalesce(sum(hours) FILTER (category IN (7, 306, 502, 503, 504, 505, 516, 517) OR category BETWEEN 346 AND 413), 0) AS democracy,
  coalesce(sum(hours) FILTER (category = 522), 0) AS security
FROM record GROUP BY id ORDER BY id;
