create table users (
  id uuid primary key,
  person_id uuid not null constraint users_person_id_unique unique
    constraint users_person_id_people_id_fk references people (id),
  name text not null,
  email text not null constraint users_email_unique unique,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null,
  demonstration boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table sessions (
  id uuid primary key,
  user_id uuid not null constraint sessions_user_id_users_id_fk references users (id) on delete cascade,
  token text not null constraint sessions_token_unique unique,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_user on sessions (user_id);

create table credentials (
  id uuid primary key,
  user_id uuid not null constraint credentials_user_id_users_id_fk references users (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index credentials_user on credentials (user_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on verifications (identifier);

create table two_factors (
  id uuid primary key,
  user_id uuid not null constraint two_factors_user_id_unique unique
    constraint two_factors_user_id_users_id_fk references users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table used_codes (
  user_id uuid not null constraint used_codes_user_id_users_id_fk references users (id) on delete cascade,
  code text not null,
  used_at timestamptz not null,
  constraint used_codes_user_id_code_pk primary key (user_id, code)
);

create table attempts (
  key text primary key,
  count integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
