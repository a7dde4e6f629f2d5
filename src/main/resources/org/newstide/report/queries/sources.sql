select source, count(*) as articles,
  min(published_date) filter (where date_precision = 'day') as first_day,
  max(published_date) filter (where date_precision = 'day') as last_day,
  count(distinct published_date) filter (where date_precision = 'day') as days_with_articles,
  count(*) filter (where date_precision <> 'day') as without_a_day,
  round(avg(length(text))) as mean_characters
from {articles}
group by source
order by articles desc, source
limit 200
