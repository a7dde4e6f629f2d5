select source, cast(date_trunc('week', published_date) as date) as week, count(*) as articles
from {articles}
where date_precision = 'day'
  and source in (
    select source from {articles} group by source order by count(*) desc, source limit 40)
group by source, cast(date_trunc('week', published_date) as date)
order by week desc, source
limit 8000
