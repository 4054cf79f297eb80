# Two steps, so that the image holds no build tools and installs anew only when the lock changes.
FROM python:3.12-slim AS packages
COPY .requirements/run.txt /tmp/run.txt
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/run.txt

FROM python:3.12-slim
RUN useradd --uid 10001 --create-home --home-dir /app amends \
    && install -d -o amends -g amends /app/data
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY main.py pyproject.toml LICENSE ./
COPY bot bot
COPY handlers handlers
COPY templates templates
COPY locales locales
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    AMENDS_HTTP_HOST=0.0.0.0 \
    AMENDS_HTTP_PORT=8080
USER amends
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD \
    ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['AMENDS_HTTP_PORT'] + '/healthz', timeout=4)"]
# A drain takes a moment: stop with SIGTERM, which is what `docker stop` sends.
ENTRYPOINT ["python", "main.py"]
CMD ["run"]
