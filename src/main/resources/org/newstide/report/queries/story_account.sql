select count(distinct cluster_id) as stories,
  count(distinct cluster_id) filter (where members > 1) as printed_several_times,
  count(*) filter (where not lead) as reprints
from {syndication}
