select *
from {graph_nodes}
order by language, page_rank desc, node
limit 3000
