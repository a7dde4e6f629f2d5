select *
from {trends}
where subject_kind = 'theme' and scope_kind = 'all'
order by subject, grain, counting
limit 1000
