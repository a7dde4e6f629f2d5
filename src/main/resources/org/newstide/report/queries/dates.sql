select date_precision, coalesce(date_evidence, 'none') as date_evidence, count(*) as articles,
  avg(date_confidence) as mean_confidence
from {articles}
group by date_precision, coalesce(date_evidence, 'none')
order by articles desc, date_precision, date_evidence
limit 200
