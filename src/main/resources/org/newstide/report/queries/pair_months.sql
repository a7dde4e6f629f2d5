-- needs collocations.term_a
select m.language, m.unit, m.term_a, m.term_b, m.period, m.observed, m.expected, m.npmi
from {collocations} m
join (
  select language, unit, term_a, term_b,
    row_number() over (
      partition by language, unit
      order by log_likelihood_ratio desc, term_a, term_b) as place
  from {collocations}
  where grain = 'all' and log_likelihood_ratio > 0) strong
on strong.language = m.language and strong.unit = m.unit
  and strong.term_a = m.term_a and strong.term_b = m.term_b
where m.grain = 'month' and strong.place <= 160
order by m.period desc, m.language, m.unit, strong.place
limit 12000
