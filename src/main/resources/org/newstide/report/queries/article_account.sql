select count(*) as articles, count(distinct source) as sources,
  count(distinct language) as languages,
  min(published_date) filter (where date_precision = 'day') as first_day,
  max(published_date) filter (where date_precision = 'day') as last_day,
  count(*) filter (where date_precision = 'none') as undated
from {articles}
