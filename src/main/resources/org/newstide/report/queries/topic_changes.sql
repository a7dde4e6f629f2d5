select topic_id, quarter, term, observed, stories, observed_in_all, stories_in_all,
  log_likelihood_ratio, q_value
from (
  select c.*,
    row_number() over (
      partition by topic_id, quarter
      order by log_likelihood_ratio desc, term) as place
  from {topic_changes} c
  where log_likelihood_ratio > 0) ranked
where place <= 6
order by quarter desc, topic_id, place
limit 4000
