-- needs collocations.by_definition
select m.language, m.unit, m.node_a, m.node_b, m.kind_a, m.kind_b, m.period, m.observed, m.expected, m.npmi
from {collocations} m
join (
  select language, unit, node_a, node_b, kind_a, kind_b,
    row_number() over (
      partition by language, unit
      order by log_likelihood_ratio desc, node_a, node_b) as place
  from {collocations}
  where grain = 'all' and counting = 'stories' and attracted and not by_definition) strong
on strong.language = m.language and strong.unit = m.unit
  and strong.node_a = m.node_a and strong.node_b = m.node_b
  and strong.kind_a = m.kind_a and strong.kind_b = m.kind_b
where m.grain = 'month' and m.counting = 'stories' and strong.place <= 160
order by m.period desc, m.language, m.unit, strong.place
limit 12000
