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
        const folder = form.querySelector('#folder');
        const upload = form.querySelector('[data-upload]');
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
            const large = files.find(file => mb(file.size) > Number(form.dataset.fileMb) && !/\.zip$/i.test(file.name));
            if (large) {
                return `“${large.name}”有 ${Math.ceil(mb(large.size))} MB，超过单个 ${form.dataset.fileMb} MB 的上限。请另存为网页或纯文本再交来。`;
            }
            if (mb(files.reduce((sum, file) => sum + file.size, 0)) > Number(form.dataset.totalMb)) {
                return `选的文件合计超过 ${form.dataset.totalMb} MB。请分几次交。`;
            }
            return '';
        };
        const handed = () => [...input.files, ...folder.files];
        const chosen = () => {
            const files = handed();
            picked.textContent = files.length === 0 ? ''
                : files.length === 1 ? `已选 ${files[0].name}` : `已选 ${files.length} 个文件`;
            say(faults(files));
            return files;
        };
        input.addEventListener('change', chosen);
        folder.addEventListener('change', chosen);

        /** Many files are sent in a way that shows how far they are. */
        const send = () => {
            const words = upload.querySelector('[data-upload-words]');
            const bar = upload.querySelector('progress');
            const call = new XMLHttpRequest();
            upload.hidden = false;
            call.upload.addEventListener('progress', event => {
                bar.value = event.total ? Math.floor(event.loaded * 100 / event.total) : 0;
                words.textContent = event.loaded < event.total ? `正在上传 ${bar.value}％` : '上传完了，正在打开';
            });
            call.addEventListener('load', () => {
                if (call.responseURL.includes('/check/batch/')) {
                    location.assign(call.responseURL);
                } else {
                    document.open();
                    document.write(call.responseText);
                    document.close();
                }
            });
            call.addEventListener('error', () => {
                upload.hidden = true;
                button.textContent = label;
                button.removeAttribute('aria-busy');
                say('上传中断了。请检查网络，再按一次“开始体检”。');
            });
            call.open('POST', form.action);
            call.send(new FormData(form));
        };

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
            const files = handed();
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
            if (files.length > 20 || mb(files.reduce((sum, file) => sum + file.size, 0)) > 8) {
                event.preventDefault();
                send();
            }
        });
        window.addEventListener('pageshow', () => {
            button.textContent = label;
            button.removeAttribute('aria-busy');
        });
    }

    // a checked report; it is looked up anew each time, for answering a finding replaces it as a whole

    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const beside = () => matchMedia('(min-width: 1001px)').matches;
    const pane = () => document.querySelector('[data-source]');

    const scrollTo = element => {
        const source = pane();
        const top = element.getBoundingClientRect().top - source.getBoundingClientRect().top + source.scrollTop;
        source.scrollTo({top: top - source.clientHeight / 3, behavior: reduced ? 'auto' : 'smooth'});
    };
    const only = (name, elements) => {
        document.querySelectorAll('[data-document] .' + name).forEach(element => element.classList.remove(name));
        elements.forEach(element => element.classList.add(name));
    };
    const light = number => {
        const cells = [...document.querySelectorAll(`[data-document] td[data-findings~="${number}"]`)];
        const words = [...pane().querySelectorAll(`mark[data-findings~="${number}"]`)];
        const tokens = cells.map(cell => document.getElementById(cell.querySelector('a')?.hash.slice(1))).filter(Boolean);
        only('lit', [...cells, ...words, ...tokens]);
        only('here', []);
        const first = words[0] || tokens[0];
        if (first) {
            scrollTo(first);
        }
    };
    /** The form for any cell, filled with the cell that was pressed; the keyboard is led into it, a finger is not. */
    const offer = (cell, link, byKeyboard) => {
        const any = document.querySelector('[data-any]');
        if (!any) {
            return;
        }
        any.open = true;
        any.classList.add('offered');
        document.getElementById('any.cell').value = cell.id.slice(2);
        choose();
        const place = any.querySelector('[data-place]');
        place.hidden = !link || beside();
        place.firstElementChild.hash = link ? link.hash : '#tables';
        if (byKeyboard) {
            document.getElementById('any.value').select();
        }
    };
    const choose = () => {
        const chosen = document.getElementById('any.cell').selectedOptions[0];
        document.getElementById('any.value').value = chosen?.dataset.now ?? '';
    };

    document.addEventListener('change', event => {
        if (event.target.matches('input[name="finding"]')) {
            light(event.target.value);
        } else if (event.target.id === 'any.cell') {
            choose();
        }
    });
    document.addEventListener('click', event => {
        const source = pane();
        if (!source) {
            return;
        }
        const link = event.target.closest('a[href^="#"]');
        const token = link && document.getElementById(link.hash.slice(1));
        const cell = event.target.closest('.tables td.figure');
        if (token && source.contains(token)) {
            only('here', [token, link.closest('td')].filter(Boolean));
            const box = source.getBoundingClientRect();
            if (beside() && box.bottom > 120 && box.top < innerHeight - 120) {
                event.preventDefault();
                scrollTo(token);
            } else if (cell && document.querySelector('[data-any]')) {
                event.preventDefault();
            }
        }
        if (cell) {
            offer(cell, link, event.detail === 0);
        }
        const place = event.target.closest('[data-cell]');
        if (place && source.contains(place)) {
            const target = document.getElementById('c-' + place.dataset.cell);
            only('here', [place, target]);
            target.scrollIntoView({block: 'center', behavior: reduced ? 'auto' : 'smooth'});
        }
        const words = event.target.closest('mark[data-findings]');
        if (words && source.contains(words)) {
            const input = document.getElementById('finding-' + words.dataset.findings.split(' ')[0]);
            input.checked = true;
            input.focus();
            light(input.value);
        }
    });
    const lightChosen = () => {
        const chosen = document.querySelector('input[name="finding"]:checked');
        if (chosen && pane()) {
            light(chosen.value);
        }
    };
    lightChosen();

    // answering: the report is replaced where it stands, what was looked at stays where it was, and the keyboard too

    let held = null;
    document.addEventListener('submit', event => {
        if (event.submitter?.matches('[data-plain]')) {
            event.stopImmediatePropagation(); // a file to be saved, not a page
        }
    }, true);
    document.addEventListener('htmx:beforeSwap', event => {
        if (event.detail.target?.id === 'report') {
            const hold = document.activeElement?.closest('[data-hold]') ?? document.querySelector('[data-hold]');
            held = {hold: hold.dataset.hold, top: hold.getBoundingClientRect().top, focus: document.activeElement?.id};
        }
    });
    document.addEventListener('htmx:afterSettle', event => {
        if (!held || !document.getElementById('report')) {
            return;
        }
        const hold = document.querySelector(`[data-hold="${held.hold}"]`);
        if (hold) {
            scrollBy({top: hold.getBoundingClientRect().top - held.top, behavior: 'instant'});
        }
        lightChosen();
        const wrong = document.querySelector('#report [aria-invalid="true"]') ?? document.getElementById('trouble');
        const next = wrong ?? document.getElementById('news');
        next?.focus({preventScroll: next.id === 'news'});
        if (next?.id === 'news') {
            next.classList.add('fresh');
            setTimeout(() => next.classList.remove('fresh'), 6000);
            const chosen = document.querySelector('input[name="finding"]:checked + label');
            if (held.hold === 'findings') {
                chosen?.scrollIntoView({block: 'nearest', behavior: 'instant'}); // what to look at next
            }
        }
        held = null;
    });
    for (const failure of ['htmx:responseError', 'htmx:sendError']) {
        document.addEventListener(failure, event => {
            if (event.detail.target?.id !== 'report') {
                location.reload(); // a batch that was cleared while it was watched
                return;
            }
            const told = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').querySelector('.notice.error');
            const words = told ? [...told.children].map(line => line.textContent).join('。') : '没有送到：网络断开，或系统正在重新启动。填的内容还在，请再试一次。';
            const say = document.getElementById('unsent');
            say.textContent = words;
            say.hidden = false;
            say.focus();
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
})();
