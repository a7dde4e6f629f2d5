select *
from {topic_alignment}
where fit = (select max(fit) from {topic_alignment})
order by language, topic_id, previous_topic_id
limit 1000
