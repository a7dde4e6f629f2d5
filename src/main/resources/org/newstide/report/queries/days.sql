select published_date as day, count(*) as articles, count(distinct source) as sources
from {articles}
where date_precision = 'day'
group by published_date
order by day desc
limit 1100
