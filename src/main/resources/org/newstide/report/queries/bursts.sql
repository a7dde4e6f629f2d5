select *
from {bursts}
where subject_kind = 'theme' and scope_kind = 'all' and significant
order by subject, grain, counting, first, level
limit 2000
