"""Nightly run of Newstide by Airflow 2.4 or newer: check the settings, run, watch, maintain."""

from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.exceptions import AirflowFailException
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator

HOME = "/opt/newstide"
PIPELINE = "/etc/newstide/gazette.yaml"
METRICS = "/var/lib/node_exporter/gazette.prom"
CLUSTER = (
    "--master yarn --deploy-mode cluster"
    f" --properties-file {HOME}/jobs/cluster/yarn.properties"
)


def run_pipeline():
    """Runs the pipeline; only what failed outside (exit code 3) is worth another try."""
    import subprocess

    status = subprocess.run(
        [
            *(f"{HOME}/jobs/newstide", "run", PIPELINE, "--wait", "60", "--log-format", "json"),
            *("--metrics", METRICS),
            *CLUSTER.split(),
        ],
        check=False,
    ).returncode
    if status in (1, 2):
        raise AirflowFailException(f"newstide ended with {status}: a table or the settings")
    if status != 0:
        raise RuntimeError(f"newstide ended with {status}")


with DAG(
    dag_id="newstide_gazette",
    description="What was written about, how often, and when did that change?",
    schedule="30 2 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # A late night takes in what earlier ones missed, so there is nothing to catch up.
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
) as dag:
    validate = BashOperator(
        task_id="validate", bash_command=f"{HOME}/jobs/newstide validate {PIPELINE}", retries=0
    )
    run = PythonOperator(
        task_id="run", python_callable=run_pipeline, execution_timeout=timedelta(hours=12)
    )
    # Exit code 4 says that something is unusual: the task fails, and its log has a line for each.
    watch = BashOperator(
        task_id="watch",
        bash_command=f"{HOME}/jobs/newstide watch {PIPELINE} --fresh-within 2",
        retries=0,
    )
    maintain = BashOperator(
        task_id="maintain",
        bash_command=f"{HOME}/jobs/newstide maintain {PIPELINE} --keep 30 --wait 60 {CLUSTER}",
    )
    validate >> run >> [watch, maintain]
