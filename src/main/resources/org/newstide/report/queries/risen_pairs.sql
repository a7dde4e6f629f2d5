select *
from (
  select c.*,
    row_number() over (
      partition by language, unit
      order by period desc, log_likelihood_ratio desc, node_a, node_b) as place
  from {cooccurrence_changes} c
  where new_tie and counting = 'stories') ranked
where place <= 60
order by language, unit, place
limit 600
