# make help lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/sh

PREFIX ?= /usr/local
PYTHON ?= python3
GANGMU := .build/release/gangmu
# Pooled F1 that the labelled documents must reach, where ../shared exists.
SCORES := --min nodes=0.99 --min inline=0.95 --min mentions=0.97 --min units=0.96 --min metadata=0.93 \
  --min deadlines=0.90 --min targets=0.85 --min stated=0.60

.PHONY: help demo test build install format bench packages lint registries swift-test docs fixtures threads reports rule-faults score batch-check rule-pages test-spark

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## install what is needed, build, and read the fixtures
	@Scripts/demo.sh $(GANGMU)

test: packages lint registries swift-test docs fixtures threads reports rule-faults score ## everything that CI checks
	@echo
	@Scripts/test-summary.sh

build: packages ## the program, optimised, at .build/release/gangmu
	@Scripts/build-release.sh

# Not stripped: GNU strip breaks a program whose code BOLT has ordered.
install: build ## the program into $(PREFIX)/bin
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(GANGMU) "$(DESTDIR)$(PREFIX)/bin/gangmu"

format: ## rewrite the sources in the house format
	swift format --in-place --recursive --parallel Package.swift Sources Tests

bench: packages ## speed and memory against iconv and xmllint; fails above the limits
	@Scripts/bench.sh

rule-faults: # puts faults into clean documents, three for each rule, and looks that all are found
	@$(PYTHON) Scripts/check-rules.py .build/debug/gangmu

rule-pages: ## docs/rules from the rules
	@swift build --product gangmu
	@rm -f docs/rules/*.md
	@.build/debug/gangmu rules --format markdown --output docs/rules

batch-check: build ## kills batches at random moments and feeds them poisoned files; takes minutes
	@$(PYTHON) Scripts/check-batch.py $(GANGMU)

test-spark: build ## the Spark job on two executors, one of which is killed; installs Java; takes minutes
	@PYTHON=$(PYTHON) Integrations/spark/test.sh

packages:
	@Scripts/install-packages.sh

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@echo "format: clean"

registries:
	@$(PYTHON) Scripts/check-registries.py

swift-test:
	@Scripts/swift-test.sh

docs:
	@Scripts/check-docs.sh

fixtures:
	@Scripts/check-fixtures.sh

threads:
	@Scripts/check-threads.sh

reports:
	@Scripts/check-reports.sh

score:
	@Scripts/score.sh $(SCORES)
