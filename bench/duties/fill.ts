import type pg from 'pg'

interface Wanted {
  divisions: number
  years: number
  obligations: number
}

/**
 * Obligations spread evenly over the years until two weeks from now, over all divisions and rules. Of those whose time is over, nine in
 * ten are met, one in eight of them late, a few are excused; what is younger than two weeks is open.
 */
export async function fillDuties(
  pool: pg.Pool,
  { divisions, years, obligations }: Wanted,
): Promise<{ obligations: number; open: number }> {
  const { rows: known } = await pool.query<{ count: number }>(
    "select count(*)::int as count from divisions where kind <> 'leadership'",
  )
  await pool.query(
    `insert into divisions (id, name, short_name, kind, position, fields, valid_from)
     select 'P' || n, 'Phòng chuyên môn số ' || n, 'CM' || n, 'research', 100 + n, '{}', '2011-09-15'
     from generate_series(1, $1::int) as n`,
    [Math.max(0, divisions - (known[0]?.count ?? 0))],
  )
  await pool.query(
    `with places as (
       select row_number() over (order by position, id) - 1 as place, id from divisions where kind <> 'leadership'
     ), rules as (
       select row_number() over (order by code) - 1 as place, id, code from duty_rules where clock ->> 'kind' = 'period'
     ), moments as (
       select n, now() + interval '14 days' - make_interval(secs => (n::float8 / $1) * $2 * 365 * 86400) as due
       from generate_series(0, $1::int - 1) as n
     )
     insert into obligations (id, rule_id, family, division_id, event_key, title, details, facts, started_at, due_at,
       calendar_version, met_at, met_type, met_id, met_name, excused_at, ended_by, reason, created_at)
     select gen_random_uuid(), rules.id, rules.code, places.id, 'bench:' || n, 'Nghĩa vụ cung cấp thông tin số ' || n, '', '{}',
       due - interval '10 days', due, 1, met, case when met is not null then 'note' end, case when met is not null then n::text end,
       case when met is not null then 'Đã cung cấp' end, excused, case when excused is not null then 'Tổ trưởng' end,
       case when excused is not null then 'Không thuộc phạm vi' end, due - interval '10 days'
     from (
       select n, due,
         case when due < now() - interval '14 days' and n % 20 < 18
           then due + case when n % 8 = 0 then interval '30 hours' else interval '-5 hours' end end as met,
         case when due < now() - interval '14 days' and n % 20 = 18 then due end as excused
       from moments
     ) as one
     join places on places.place = n % (select count(*) from places)
     join rules on rules.place = (n / 7) % (select count(*) from rules)`,
    [obligations, years],
  )
  await pool.query('analyze obligations')
  const { rows } = await pool.query<{ obligations: number; open: number }>(
    `select count(*)::int as obligations,
       count(*) filter (where met_at is null and excused_at is null and voided_at is null)::int as open from obligations`,
  )
  return rows[0] ?? { obligations: 0, open: 0 }
}
