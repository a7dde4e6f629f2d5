select relation, count(*) as articles, avg(similarity) as mean_similarity,
  avg(delay_days) as mean_delay_days
from {syndication}
group by relation
order by articles desc, relation
limit 20
