select theme_id, article_id, substring(title, 1, 200) as title, source, language,
  case when length(url) <= 500 then url end as url,
  published_date, date_precision, date_evidence, lead, first_of_source, members,
  mentions, field, before, substring(matched, 1, 200) as matched, after
from (
  select chosen.*,
    row_number() over (
      partition by theme_id, published_date, passage
      order by lead desc, mentions desc, article_id) as place
  from (
    select m.theme_id, m.article_id, a.title, a.source, a.language, a.url, a.published_date,
      a.date_precision, a.date_evidence, s.lead, s.first_of_source, s.members,
      m.field, m.before, m.matched, m.after,
      count(*) over (partition by m.theme_id, m.article_id) as mentions,
      row_number() over (
        partition by m.theme_id, m.article_id
        order by m.field, m.start, m.matched, m.branch) as passage
    from {theme_mentions} m
    join {articles} a on a.article_id = m.article_id
    join {syndication} s on s.article_id = m.article_id
    where a.date_precision <> 'none') chosen
  where passage <= 2) ranked
where place <= 12
order by place, published_date desc, theme_id, article_id, passage
limit 6000
