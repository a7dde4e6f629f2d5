select subject, first, last, reason, rank, substring(value, 1, 200) as value, article_id,
  inside, inside_total, outside, outside_total, log_likelihood_ratio, log_ratio
from {explanations}
where subject_kind = 'theme' and scope_kind = 'all' and rank <= 6
order by last desc, subject, first, reason, rank
limit 4000
