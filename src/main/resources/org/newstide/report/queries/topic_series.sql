select *
from (
  select p.*, dense_rank() over (partition by grain order by period desc) as age
  from {prevalence} p
  where subject_kind = 'topic' and scope_kind = 'all' and counting = 'articles'
    and grain in ('week', 'month') and covered
    and subject in (select topic_id from {topics} order by share desc, topic_id limit 60)) recent
where age <= 104
order by subject, grain, period
limit 15000
