-- needs collocations.term_a
select *
from (
  select c.*,
    row_number() over (
      partition by language, unit
      order by log_likelihood_ratio desc, term_a, term_b) as place
  from {collocations} c
  where grain = 'all' and log_likelihood_ratio > 0) ranked
where place <= 160
order by language, unit, place
limit 2000
