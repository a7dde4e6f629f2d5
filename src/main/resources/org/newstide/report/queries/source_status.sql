select scope as source, period as week, articles, usual, status
from {coverage}
where scope_kind = 'source' and grain = 'week'
  and scope in (
    select source from {articles} group by source order by count(*) desc, source limit 40)
order by week desc, source
limit 8000
