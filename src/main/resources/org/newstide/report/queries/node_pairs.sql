-- needs collocations.by_definition
select language, unit, counting, node_a, node_b, kind_a, kind_b, observed, expected,
  log_likelihood_ratio, q_value, npmi, log_dice, place
from (
  select c.*,
    row_number() over (
      partition by language, unit
      order by log_likelihood_ratio desc, node_a, node_b) as place
  from {collocations} c
  where grain = 'all' and counting = 'stories' and attracted and not by_definition) ranked
where place <= 160
order by language, unit, place
limit 2000
