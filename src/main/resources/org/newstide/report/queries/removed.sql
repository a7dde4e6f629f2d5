select a.source, r.reason, count(*) as spans, count(distinct a.article_id) as articles,
  sum(length(r.text)) as characters
from {articles} a {each a.removed as r}
group by a.source, r.reason
order by spans desc, a.source, r.reason
limit 400
