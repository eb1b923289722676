# The command surface of the repository. A line "target: # what it does @Group" is listed by `make`.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run compose stop-compose aspire dependencies build format lint test test-tools benchmark migrate publish clean

URL ?= http://127.0.0.1:5080
DATA ?= .data
TEST_MODULES_AT_ONCE ?= 1

run: # Run the whole platform in one process, with demonstration data (URL=, DATA=, ARGS=) @Run
	dotnet run --project src/Standalone -- --urls $(URL) --data $(DATA) $(ARGS)

compose: # Run every service in a container of its own, with PostgreSQL and RabbitMQ @Run
	cd deploy/compose && { [ -f .env ] || { echo "Copy deploy/compose/.env.example to deploy/compose/.env and fill it in."; exit 1; }; }
	docker compose --project-directory deploy/compose up --build --detach --wait

stop-compose: # Stop those containers; their data stays @Run
	docker compose --project-directory deploy/compose down

aspire: # Run every service as a process of its own under .NET Aspire @Run
	dotnet run AppHost/apphost.cs

migrate: # Bring the databases named by ConnectionStrings__access, __metrics, __insights, __actionplans, __selfassessment and __awards up to date @Run
	for service in Access Metrics Insights ActionPlans SelfAssessment Awards; do dotnet run --project src/$$service -- migrate; done

dependencies: node_modules/.package-lock.json # Restore what the lock files name, from npm and NuGet @Build
	dotnet restore

node_modules/.package-lock.json: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	touch $@

build: dependencies # Build everything; a warning is an error @Build
	dotnet build --no-restore --nologo

publish: dependencies # Publish the single process, the services and the edi tool under artifacts/ @Build
	for project in Standalone Gateway Access Metrics Insights ActionPlans SelfAssessment Awards Portal Cli; do \
	  dotnet publish src/$$project --configuration Release --nologo --output artifacts/$${project,,}; done

format: # Format the code @Quality
	dotnet format

lint: # Say what `make format` would change, and change nothing @Quality
	dotnet format --verify-no-changes --no-restore

test-tools: # Install what the tests need and is missing (RabbitMQ, Chromium, LibreOffice) @Quality
	scripts/install-test-tools

test: test-tools dependencies # Run every test: pure code, services on PostgreSQL, whole platform over RabbitMQ, browser @Quality
	dotnet test --solution EdiRegion.sln --no-restore --max-parallel-test-modules $(TEST_MODULES_AT_ONCE) $(ARGS)

benchmark: # Measure ingest, freshness, reading, growth, import, coverage, start, roll-up and awards, each beside its floor @Quality
	dotnet run --project tests/Benchmarks --configuration Release -- $(ARGS)

clean: # Remove what builds and tests leave behind; data under .data/ stays @Build
	find . -type d \( -name bin -o -name obj -o -name TestResults \) -not -path '*/node_modules/*' -prune -exec rm -rf {} +
	rm -rf artifacts BenchmarkDotNet.Artifacts node_modules src/Portal/wwwroot/nhsuk

help:
	@echo "EDI Region. Usage: make <target>"
	@for group in Run Build Quality; do printf '\n%s\n' "$$group"; \
	  sed -nE "s/^([a-z-]+):.*# (.*) @$$group$$/\1\t\2/p" $(MAKEFILE_LIST) | awk -F'\t' '{ printf "  %-14s %s\n", $$1, $$2 }'; done
