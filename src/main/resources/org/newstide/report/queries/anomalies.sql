select *
from {anomalies}
where subject_kind = 'theme' and scope_kind = 'all' and counting = 'articles' and significant
order by p_value, subject, grain
limit 60
