select topic_id, article_id, proportion, substring(title, 1, 200) as title, source,
  published_date, date_precision, date_evidence, case when length(url) <= 500 then url end as url
from (
  select t.topic_id, t.article_id, t.proportion, a.title, a.source, a.published_date,
    a.date_precision, a.date_evidence, a.url,
    row_number() over (
      partition by t.topic_id order by t.proportion desc, t.article_id) as place
  from {article_topics} t
  join {articles} a on a.article_id = t.article_id
  join {syndication} s on s.article_id = t.article_id
  where s.lead) ranked
where place <= 5
order by topic_id, place
limit 1000
