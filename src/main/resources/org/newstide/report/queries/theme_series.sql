select *
from (
  select p.*, dense_rank() over (partition by grain order by period desc) as age
  from {prevalence} p
  where subject_kind = 'theme' and scope_kind = 'all' and covered
    and subject in (
      select theme_id
      from {theme_mentions}
      group by theme_id
      order by count(distinct article_id) desc, theme_id
      limit 24)) recent
where age <= case grain when 'day' then 400 when 'week' then 260 else 240 end
order by case grain when 'month' then 0 when 'week' then 1 else 2 end, age, subject, counting
limit 36000
