select distinct a.article_id, a.published_date, a.source, a.title, a.url
from {theme_mentions} m
join {articles} a on a.article_id = m.article_id
join {syndication} s on s.article_id = m.article_id
where m.theme_id = :theme
  and a.published_date >= cast(:from as date) and a.published_date < cast(:until as date)
  and a.date_precision in (:precisions)
  and (:counting = 'articles' or :counting = 'stories' and s.lead
    or :counting = 'reach' and s.first_of_source)
order by a.published_date, a.source, a.article_id
