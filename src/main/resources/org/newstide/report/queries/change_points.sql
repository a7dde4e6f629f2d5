select *
from {change_points}
where subject_kind = 'theme' and scope_kind = 'all' and significant
order by subject, grain, counting, period
limit 2000
