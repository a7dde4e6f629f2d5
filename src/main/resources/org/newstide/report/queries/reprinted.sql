select s.cluster_id, max(s.members) as members, count(distinct s.source) as outlets,
  min(case when s.lead then substring(a.title, 1, 200) end) as title,
  min(case when s.lead then a.source end) as first_source,
  min(case when s.lead then a.published_date end) as published_date
from {syndication} s
join {articles} a on a.article_id = s.article_id
where s.members > 1
group by s.cluster_id
order by outlets desc, members desc, s.cluster_id
limit 20
