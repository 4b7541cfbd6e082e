// Everything works without this file; with it files can be dropped, the chosen finding is lit in the whole report,
// and a cell shows its place without the page jumping.
(() => {
    'use strict';
    document.documentElement.classList.add('js');

    // handing in

    const form = document.querySelector('.hand-in');
    if (form) {
        const zone = form.querySelector('[data-drop]');
        const input = form.querySelector('#file');
        const text = form.querySelector('#text');
        const picked = form.querySelector('[data-picked]');
        const problem = form.querySelector('[data-problem]');
        const button = form.querySelector('button.main');
        const label = button.textContent;
        const mb = bytes => bytes / 1048576;

        const say = message => {
            problem.textContent = message;
            problem.hidden = !message;
        };
        const faults = files => {
            const large = files.find(file => mb(file.size) > Number(form.dataset.fileMb));
            if (large) {
                return `“${large.name}”有 ${Math.ceil(mb(large.size))} MB，超过单个 ${form.dataset.fileMb} MB 的上限。请另存为网页或纯文本再交来。`;
            }
            if (mb(files.reduce((sum, file) => sum + file.size, 0)) > Number(form.dataset.totalMb)) {
                return `选的文件合计超过 ${form.dataset.totalMb} MB。请分几次交。`;
            }
            return '';
        };
        const chosen = () => {
            const files = [...input.files];
            picked.textContent = files.length === 0 ? ''
                : files.length === 1 ? `已选 ${files[0].name}` : `已选 ${files.length} 个文件`;
            say(faults(files));
            return files;
        };
        input.addEventListener('change', chosen);

        for (const name of ['dragenter', 'dragover']) {
            zone.addEventListener(name, event => {
                event.preventDefault();
                zone.classList.add('over');
            });
        }
        zone.addEventListener('dragleave', event => {
            if (!zone.contains(event.relatedTarget)) {
                zone.classList.remove('over');
            }
        });
        zone.addEventListener('drop', event => {
            event.preventDefault();
            zone.classList.remove('over');
            if (event.dataTransfer.files.length > 0) {
                input.files = event.dataTransfer.files;
                if (chosen().length > 0 && problem.hidden) {
                    form.requestSubmit();
                }
            }
        });

        form.addEventListener('submit', event => {
            const files = [...input.files];
            const fault = files.length === 0 && !text.value.trim()
                ? '还没有选择文件，也没有粘贴文字。' : faults(files);
            if (fault) {
                event.preventDefault();
                say(fault);
                return;
            }
            say('');
            button.textContent = button.dataset.busy;
            button.setAttribute('aria-busy', 'true');
        });
        window.addEventListener('pageshow', () => {
            button.textContent = label;
            button.removeAttribute('aria-busy');
        });
    }

    // a checked report

    const report = document.querySelector('[data-document]');
    if (report) {
        const source = report.querySelector('[data-source]');
        const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const beside = () => matchMedia('(min-width: 1001px)').matches;

        const scrollTo = element => {
            const top = element.getBoundingClientRect().top - source.getBoundingClientRect().top + source.scrollTop;
            source.scrollTo({top: top - source.clientHeight / 3, behavior: reduced ? 'auto' : 'smooth'});
        };
        const only = (name, elements) => {
            report.querySelectorAll('.' + name).forEach(element => element.classList.remove(name));
            elements.forEach(element => element.classList.add(name));
        };

        const light = number => {
            const cells = [...report.querySelectorAll(`td[data-findings~="${number}"]`)];
            const words = [...source.querySelectorAll(`mark[data-findings~="${number}"]`)];
            const tokens = cells.map(cell => document.getElementById(cell.querySelector('a')?.hash.slice(1)))
                .filter(Boolean);
            only('lit', [...cells, ...words, ...tokens]);
            only('here', []);
            const first = words[0] || tokens[0];
            if (first) {
                scrollTo(first);
            }
        };
        document.querySelectorAll('input[name="finding"]').forEach(input => {
            input.addEventListener('change', () => light(input.value));
            if (input.checked) {
                light(input.value);
            }
        });

        document.addEventListener('click', event => {
            const link = event.target.closest('a[href^="#"]');
            const token = link && document.getElementById(link.hash.slice(1));
            if (token && source.contains(token)) {
                only('here', [token, link.closest('td')].filter(Boolean));
                const pane = source.getBoundingClientRect();
                if (beside() && pane.bottom > 120 && pane.top < innerHeight - 120) {
                    event.preventDefault();
                    scrollTo(token);
                }
            }
            const place = event.target.closest('[data-cell]');
            if (place && source.contains(place)) {
                const cell = document.getElementById('c-' + place.dataset.cell);
                only('here', [place, cell]);
                cell.scrollIntoView({block: 'center', behavior: reduced ? 'auto' : 'smooth'});
            }
            const words = event.target.closest('mark[data-findings]');
            if (words && source.contains(words)) {
                const input = document.getElementById('finding-' + words.dataset.findings.split(' ')[0]);
                input.checked = true;
                input.focus();
                light(input.value);
            }
        });
    }

    // a deadline

    const channel = document.querySelector('#channel');
    const confirmed = document.querySelector('[data-needs-confirmation]');
    if (channel && confirmed) {
        const show = () => {
            confirmed.hidden = !['ordinary-mail', 'internet', 'fax'].includes(channel.value);
        };
        channel.addEventListener('change', show);
        show();
    }

    // a batch that was cleared while it was watched
    document.addEventListener('htmx:responseError', () => location.reload());
})();
