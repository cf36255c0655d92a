-- Accounts and signing in -------------------------------------------------------------------------------------------

create table account (
    id            bigint generated always as identity primary key,
    username      text        not null unique check (username = lower(username)),
    display_name  text        not null,
    password_hash text        not null,
    role          text        not null check (role in ('LEARNER', 'INSTRUCTOR')),
    created_at    timestamptz not null,
    disabled_at   timestamptz
);

-- Only the hash of a session's token is kept: who reads this table can't sign in with it.
create table sign_in_session (
    token_hash text primary key,
    account_id bigint      not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_in_session_by_account on sign_in_session (account_id);

-- Submissions and what became of them -------------------------------------------------------------------------------

create table submission (
    id               uuid primary key,
    account_id       bigint      not null references account,
    exercise         text        not null,
    exercise_version text        not null,
    scope            text        not null check (scope in ('VISIBLE', 'EVERYTHING')),
    -- JSON with all but ASCII escaped, as text: unlike jsonb it keeps every character, NUL included, as it was sent.
    sources          text        not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    idempotency_key  text,
    created_at       timestamptz not null,
    unique (account_id, idempotency_key)
);
create index submission_by_learner on submission (account_id, exercise, created_at desc);
create index submission_by_exercise on submission (exercise, created_at desc);
create index submission_unfinished on submission (account_id) where state in ('QUEUED', 'RUNNING');

-- One row a round: round 1 is the first grade, a regrade adds the next. The primary key makes the write idempotent.
create table submission_result (
    submission_id    uuid        not null references submission,
    round            integer     not null check (round >= 1),
    attempt          integer     not null check (attempt >= 1),
    exercise_version text        not null,
    verdict          text        not null,
    score            integer     not null,
    max_score        integer     not null,
    report           jsonb       not null,
    learner_report   jsonb       not null,
    finished_at      timestamptz not null,
    primary key (submission_id, round)
);

create table grading_progress (
    submission_id uuid        not null references submission,
    seq           bigint generated always as identity,
    round         integer     not null,
    attempt       integer     not null,
    kind          text        not null,
    payload       jsonb       not null,
    happened_at   timestamptz not null,
    primary key (submission_id, seq)
);

create table draft (
    account_id bigint      not null references account,
    exercise   text        not null,
    sources    text        not null,
    saved_at   timestamptz not null,
    primary key (account_id, exercise)
);

-- History of scores that an instructor set by hand; rows are only ever added, the newest counts.
create table score_override (
    id            bigint generated always as identity primary key,
    account_id    bigint      not null references account,
    exercise      text        not null,
    submission_id uuid references submission,
    old_score     integer,
    new_score     integer     not null check (new_score >= 0),
    reason        text        not null check (length(trim(reason)) > 0),
    made_by       bigint      not null references account,
    made_at       timestamptz not null
);
create index score_override_by_cell on score_override (account_id, exercise, id desc);

-- The queue of db-scheduler -----------------------------------------------------------------------------------------

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
